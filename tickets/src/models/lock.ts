import {
  applyNext,
  inBatches,
  LIVE_ORDER_STATUSES,
  OrderStatus,
  type Outcome,
  retryLostRace,
  TicketStatus,
} from '@ticket-store/common';
import { trusted } from 'mongoose';
import { Reservation } from './reservation';
import { ticketOf } from './ticket';

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
async function assignHolder(ticketId: string, newcomer: Holder): Promise<Holder | null> {
  const ticket = await ticketOf(ticketId);
  // Who notes a change from here on settles the lock too, and what is written here is looked at once more. So a free
  // ticket goes to the newcomer, who nearly always gets it, without a look for others.
  const isFree = ticket?.status === TicketStatus.Available;
  const holder = newcomer && isFree ? newcomer : await holderOf(ticketId);
  if (!ticket?.assign(holder)) return null;
  await ticket.store();
  return holder;
}

const isSame = (one: Holder, other: Holder) => one?.id === other?.id && one?.sold === other?.sold;

/**
 * Locks a ticket for the order that holds it, or frees it. Decided from all reservations of the ticket, not from one
 * event: the events of two orders for one ticket may come in any order, and each may come twice.
 * @param newcomer an order that was noted just now, to be tried first
 */
async function settleLock(ticketId: string, newcomer: Holder): Promise<void> {
  for (let candidate = newcomer; ; candidate = undefined) {
    const assigned = await retryLostRace(() => assignHolder(ticketId, candidate));
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
  const outcome = await applyNext(Reservation, { id, version }, fields);
  // A stale event may be one whose effect a crash cut off, so the lock is settled again.
  const isNew = outcome === 'applied' && status === OrderStatus.Created;
  if (outcome !== 'early') await settleLock(ticket.id, isNew ? { id, sold: false } : undefined);
  return outcome;
}
