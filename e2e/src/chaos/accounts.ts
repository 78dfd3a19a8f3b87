import { type RunningStack } from '../support/running-stack';
import { collections } from '../verify/documents';
import { type Journey } from './journeys';

/** Listed, reserved, sold or free again: a ticket of one journey goes through no more than this. */
const MOST_VERSIONS = 3;

/** What the shop's databases hold of the journeys, by the ids of tickets and orders. */
export interface Books {
  /** How many versions a ticket went through at its owner. */
  owned: Map<string, number>;
  /** How many of them orders heard of. */
  heard: Map<string, number>;
  /** What became of an order. */
  statuses: Map<string, string>;
}

/**
 * Counts what the buyers were told and is not so (lost), and what happened once too often (doubled). Each journey has a
 * ticket of its own. One version may do the work of two: when tickets died before the lock and the order has ended
 * meanwhile, the ticket goes on from what is true by then.
 */
export function countLosses(journeys: Journey[], { owned, heard, statuses }: Books) {
  let [lost, doubled] = [0, 0];
  for (const { ticketId, orderId, outcome } of journeys) {
    const expected = owned.get(ticketId) ?? 1;
    const arrived = heard.get(ticketId) ?? 0;
    lost += Math.max(0, expected - arrived) + (statuses.get(orderId) === outcome ? 0 : 1);
    doubled += Math.max(0, arrived - expected) + Math.max(0, expected - MOST_VERSIONS);
  }
  return { lost, doubled };
}

/** Reads what countLosses needs. */
export async function readBooks(stack: RunningStack): Promise<Books> {
  const [owned, copies, orders] = await Promise.all([
    collections.tickets(stack.db('tickets')).find().toArray(),
    collections.copies(stack.db('orders'), 'tickets').find().toArray(),
    collections.orders(stack.db('orders')).find().toArray(),
  ]);
  return {
    owned: new Map(owned.map(({ _id, version }) => [String(_id), version + 1])),
    heard: new Map(copies.map(({ _id, version }) => [_id, version + 1])),
    statuses: new Map(orders.map(({ _id, status }) => [String(_id), status])),
  };
}
