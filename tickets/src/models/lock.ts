import {
  applyNext,
  LIVE_ORDER_STATUSES,
  OrderStatus,
  type Outcome,
  retryLostRace,
} from '@ticket-store/common';
import { trusted } from 'mongoose';
import { Reservation } from './reservation';
import { Ticket } from './ticket';

/** The order that holds a ticket, as far as the reservations known here tell. */
async function holderOf(ticketId: string) {
  const live = await Reservation.find({ ticketId, status: trusted({ $in: LIVE_ORDER_STATUSES }) }).lean();
  const buyer = live.find(({ status }) => status === OrderStatus.Complete);
  const holder = buyer ?? live[0];
  return holder && { id: holder._id, sold: holder === buyer };
}

/** @returns whether there was anything to change */
async function assignHolder(ticketId: string): Promise<boolean> {
  const ticket = await Ticket.findById(ticketId);
  if (!ticket?.assign(await holderOf(ticketId))) return false;
  await ticket.save();
  return true;
}

/**
 * Locks a ticket for the order that holds it, or frees it. Decided from all reservations of the ticket, not from one
 * event: the events of two orders for one ticket may come in any order, and each may come twice.
 */
export async function settleLock(ticketId: string): Promise<void> {
  // Looks again after each save: another process may have noted the end of the order just before it.
  while (await retryLostRace(() => assignHolder(ticketId)));
}

/** What an event says of an order. */
interface OrderStep {
  id: string;
  version: number;
  expiresAt?: string;
  ticket: { id: string };
}

/** Notes the next step of an order, and settles the lock of its ticket. */
export async function noteReservation(
  { id, version, expiresAt, ticket }: OrderStep,
  status: OrderStatus,
): Promise<Outcome> {
  const fields = { ticketId: ticket.id, status, ...(expiresAt && { expiresAt: new Date(expiresAt) }) };
  const outcome = await applyNext(Reservation, { id, version }, fields);
  // A stale event may be one whose effect a crash cut off, so the lock is settled again.
  if (outcome !== 'early') await settleLock(ticket.id);
  return outcome;
}
