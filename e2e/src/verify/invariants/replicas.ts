import { byId, collections, type Copy, type OwnedOrder, type OwnedTicket } from '../documents';
import { findingOf, type Invariant } from '../invariant';

function differences<T extends { _id: unknown; version: number }>(
  owned: T[],
  copies: Copy[],
  fields: (document: T) => Partial<Copy>,
): [string, string | undefined][] {
  const copyOf = byId(copies);
  const ids = new Set([...owned.map(({ _id }) => String(_id)), ...copyOf.keys()]);
  const ownedOf = byId(owned);
  return [...ids].map((id) => {
    const [original, copy] = [ownedOf.get(id), copyOf.get(id)];
    if (!original) return [id, 'has a copy and no original'];
    if (!copy) return [id, `has no copy of version ${original.version}`];
    const expected = { version: original.version, ...fields(original) };
    const wrong = Object.entries(expected).find(([name, value]) => copy[name as keyof Copy] !== value);
    return [
      id,
      wrong &&
        `differs in ${wrong[0]}: ${String(copy[wrong[0] as keyof Copy])} instead of ${String(wrong[1])}`,
    ];
  });
}

const report = (found: [string, string | undefined][]) =>
  findingOf(found, ([id, fault]) => fault && `${id} ${fault}`);

const ofTicket = ({ title, price, userId, status }: OwnedTicket) => ({ title, price, userId, status });
const ofOrder = ({ status, userId, ticket }: OwnedOrder) => ({ status, userId, price: ticket.price });
const ofReservation = ({ status, ticket }: OwnedOrder) => ({ status, ticketId: ticket.id });

export const ordersKnowTickets: Invariant = {
  name: 'every ticket equals its replica in orders',
  check: async ({ tickets, orders }) => {
    const owned = await collections.tickets(tickets).find().toArray();
    return report(differences(owned, await collections.copies(orders, 'tickets').find().toArray(), ofTicket));
  },
};

export const paymentsKnowOrders: Invariant = {
  name: 'every order equals its replica in payments',
  check: async ({ orders, payments }) => {
    const owned = await collections.orders(orders).find().toArray();
    return report(differences(owned, await collections.copies(payments, 'orders').find().toArray(), ofOrder));
  },
};

export const ticketsKnowOrders: Invariant = {
  name: 'every order equals its replica in tickets',
  check: async ({ orders, tickets }) => {
    const owned = await collections.orders(orders).find().toArray();
    const copies = await collections.copies(tickets, 'reservations').find().toArray();
    return report(differences(owned, copies, ofReservation));
  },
};
