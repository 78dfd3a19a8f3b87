import {
  applyNext,
  inBatches,
  LIVE_ORDER_STATUSES,
  OrderStatus,
  type Outcome,
  retryLostRace,
  TicketStatus,
  winsRace,
} from '@ticket-store/common';
import { trusted } from 'mongoose';
import { Reservation } from './reservation';
import { type TicketDocument, ticketOf } from './ticket';

/** The order that holds each ticket, as far as the reservations known here tell. */
async function findHolders(ticketIds: readonly string[]) {
  const live = await Reservation.find({
    ticketId: trusted({ $in: [...new Set(ticketIds)] }),
    status: trusted({ $in: LIVE_ORDER_STATUSES }),
  }).lean();
  const holders = new Map<string, { id: string; sold: boolean }>();
  for (const { _id: id, ticketId, status } of live) {
    const sold = status === OrderStatus.Complete;
    if (sold || !holders.has(ticketId)) holders.set(ticketId, { id, sold });
  }
  return ticketIds.map((id) => holders.get(id));
}

type Holder = Awaited<ReturnType<typeof findHolders>>[number];

// In a stampede many locks are settled at a time.
const holderOf = inBatches(findHolders);

/** @returns the holder that was written down, or null where there was nothing to change */
async function assignHolder(ticketId: string): Promise<Holder | null> {
  const ticket = await ticketOf(ticketId);
  const holder = await holderOf(ticketId);
  if (!ticket?.assign(holder)) return null;
  await ticket.store();
  return holder;
}

/**
 * Gives a ticket that was free to an order that has been noted since, without a look for others: it nearly always gets it.
 * @returns undefined where the ticket was not free, or is no longer as it was
 */
async function giveIfFree(ticket: TicketDocument | undefined, orderId: string): Promise<Holder> {
  if (ticket?.status !== TicketStatus.Available) return undefined;
  const newcomer = { id: orderId, sold: false };
  ticket.assign(newcomer);
  return (await winsRace(() => ticket.store())) ? newcomer : undefined;
}

const isSame = (one: Holder, other: Holder) => one?.id === other?.id && one?.sold === other?.sold;

/**
 * Locks a ticket for the order that holds it, or frees it. Decided from all reservations of the ticket, not from one
 * event: the events of two orders for one ticket may come in any order, and each may come twice.
 * @param given to whom the ticket was given just now
 */
async function settleLock(ticketId: string, given: Holder): Promise<void> {
  for (let written = given; ; written = undefined) {
    const assigned = written ?? (await retryLostRace(() => assignHolder(ticketId)));
    // Another process may have noted the end of the order just before the save, and found nothing to change then.
    if (assigned === null || isSame(assigned, await holderOf(ticketId))) return;
  }
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
  const [outcome, seen] = await Promise.all([
    applyNext(Reservation, { id, version }, fields),
    // Beside the note, not after it: should the ticket change meanwhile, its version keeps it from being given away.
    status === OrderStatus.Created ? ticketOf(ticket.id) : undefined,
  ]);
  if (outcome === 'early') return outcome;
  const given = outcome === 'applied' ? await giveIfFree(seen, id) : undefined;
  // A stale event may be one whose effect a crash cut off, so the lock is settled again.
  await settleLock(ticket.id, given);
  return outcome;
}
