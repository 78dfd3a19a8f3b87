import { byId, collections, groupBy, LIVE, type OwnedOrder } from '../documents';
import { findingOf, type Invariant } from '../invariant';

const isLive = ({ status }: OwnedOrder) => LIVE.includes(status);

export const oneLiveOrderATicket: Invariant = {
  name: 'no ticket has two live orders',
  check: async ({ orders }) => {
    const live = await collections
      .orders(orders)
      .find({ status: { $in: LIVE as never[] } })
      .toArray();
    const byTicket = [...groupBy(live, ({ ticket }) => ticket.id)];
    return findingOf(byTicket, ([ticketId, holders]) =>
      holders.length > 1
        ? `ticket ${ticketId} has the orders ${holders.map(({ _id }) => String(_id)).join(', ')}`
        : undefined,
    );
  },
};

export const cancelledFreesItsTicket: Invariant = {
  name: 'the ticket of every cancelled order is free, or held by another live order',
  check: async ({ orders, tickets }) => {
    const all = await collections.orders(orders).find().toArray();
    const owned = byId(await collections.tickets(tickets).find().toArray());
    const orderOf = byId(all);
    const cancelled = all.filter(({ status }) => status === 'cancelled');
    return findingOf(cancelled, ({ _id, ticket }) => {
      const holder = owned.get(ticket.id)?.orderId;
      if (!holder) return undefined;
      const holding = orderOf.get(holder);
      const fine = holder !== String(_id) && holding && isLive(holding) && holding.ticket.id === ticket.id;
      return fine
        ? undefined
        : `ticket ${ticket.id} is held by ${holder} after the cancellation of ${String(_id)}`;
    });
  },
};

export const liveLocksItsTicket: Invariant = {
  name: 'the ticket of every live order is locked by it',
  check: async ({ orders, tickets }) => {
    const live = (await collections.orders(orders).find().toArray()).filter(isLive);
    const owned = byId(await collections.tickets(tickets).find().toArray());
    return findingOf(live, ({ _id, ticket }) =>
      owned.get(ticket.id)?.orderId === String(_id)
        ? undefined
        : `order ${String(_id)} does not hold its ticket ${ticket.id}`,
    );
  },
};
