import { byId, collections, type OwnedOrder, type OwnedPayment } from '../documents';
import { findingOf, type Invariant } from '../invariant';

/** A buyer who got the money back by the seller's own wish still holds the ticket. */
const HAS_PAID = ['succeeded', 'refunding', 'refunded'];
const KEEPS_MONEY = 'succeeded';

export const paidMeansCompleteMeansSold: Invariant = {
  name: 'an order is paid, exactly when it is complete, exactly when its ticket is sold to it',
  check: async ({ orders, payments, tickets }) => {
    const owned = byId(await collections.tickets(tickets).find().toArray());
    const paid = new Map((await collections.payments(payments).find().toArray()).map((p) => [p.orderId, p]));
    const all = await collections.orders(orders).find().toArray();
    return findingOf(all, ({ _id, status, ticket }) => {
      const id = String(_id);
      const payment = paid.get(id)?.status ?? 'none';
      const { status: ticketStatus, orderId } = owned.get(ticket.id) ?? {};
      const complete = status === 'complete';
      const sold = ticketStatus === 'sold' && orderId === id;
      const hasPaid = complete ? HAS_PAID.includes(payment) : payment === KEEPS_MONEY;
      if (complete === sold && complete === hasPaid) return undefined;
      return `order ${id} is ${status}, its payment ${payment}, its ticket ${ticket.id} ${ticketStatus ?? 'unknown'}`;
    });
  },
};

const needsRefund = (order: OwnedOrder | undefined, payment: OwnedPayment) =>
  order?.status === 'cancelled' && !['failed', 'refunded'].includes(payment.status);

export const cancelledMeansRefunded: Invariant = {
  name: 'no payment for a cancelled order is without its refund',
  check: async ({ orders, payments }) => {
    const orderOf = byId(await collections.orders(orders).find().toArray());
    const all = await collections.payments(payments).find().toArray();
    return findingOf(all, (payment) =>
      needsRefund(orderOf.get(payment.orderId), payment)
        ? `payment ${String(payment._id)} is ${payment.status}, its order ${payment.orderId} cancelled`
        : undefined,
    );
  },
};

export const chargedOnce: Invariant = {
  name: 'at Stripe, no order was charged twice, and no cancelled one was charged for good',
  check: async ({ orders, charged = {} }) => {
    const orderOf = byId(await collections.orders(orders).find().toArray());
    return findingOf(
      Object.entries(charged),
      ([orderId, { succeededCharges, amountCharged, amountRefunded }]) => {
        if (succeededCharges > 1) return `order ${orderId} was charged ${succeededCharges} times`;
        const kept = amountCharged - amountRefunded;
        const over = orderOf.get(orderId)?.status === 'cancelled';
        return over && kept > 0 ? `${kept} cents of the cancelled order ${orderId} were kept` : undefined;
      },
    );
  },
};
