import { type Outcome } from '@ticket-store/common';
import { deliver, orderData } from '@ticket-store/common/testing';
import { type TicketShape } from '../../../__test__/listings';
import { releaseCancelledTicket } from '../order-cancelled';
import { markSoldTicket } from '../order-completed';
import { lockReservedTicket } from '../order-created';

/** The arrival of an event. */
export type Arrival = () => Promise<Outcome | void>;

/** The events of a new order for the ticket, each to be delivered as often and whenever a test likes. */
export function anOrder({ id, price }: Pick<TicketShape, 'id' | 'price'>) {
  const order = orderData({ ticket: { id, price } });
  const ended = { id: order.id, version: 1, ticket: { id } };
  return {
    id: order.id,
    created: () => deliver(lockReservedTicket, order),
    cancelled: () => deliver(releaseCancelledTicket, ended),
    completed: () => deliver(markSoldTicket, ended),
  };
}

/** Delivers events one after the other, and those that came early again after each other one, as a service does. */
export async function arrive(...arrivals: Arrival[]) {
  const parked = new Set<Arrival>();
  for (const arrival of arrivals) {
    parked.add(arrival);
    for (const waiting of [...parked].reverse()) {
      if ((await waiting()) !== 'early') parked.delete(waiting);
    }
  }
}

/** All orders in which `things` can stand. */
export function permutations<T>(things: T[]): T[][] {
  if (things.length < 2) return [things];
  return things.flatMap((first, n) => permutations(things.toSpliced(n, 1)).map((rest) => [first, ...rest]));
}
