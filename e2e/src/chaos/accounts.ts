import { type RunningStack } from '../support/running-stack';
import { collections } from '../verify/documents';
import { type Journey } from './journeys';

/** Listed, reserved, sold or free again: what a ticket of one journey has been through. */
const VERSIONS = 3;

/**
 * Counts what the buyers were told and is not so (lost), and what happened once too often (doubled). Each journey has a
 * ticket of its own, so its copy in orders tells how many of its three versions arrived.
 */
export async function countLosses(stack: RunningStack, journeys: Journey[]) {
  const copies = await collections.copies(stack.db('orders'), 'tickets').find().toArray();
  const orders = await collections.orders(stack.db('orders')).find().toArray();
  const versions = new Map(copies.map(({ _id, version }) => [_id, version + 1]));
  const statuses = new Map(orders.map(({ _id, status }) => [String(_id), status]));
  let [lost, doubled] = [0, 0];
  for (const { ticketId, orderId, outcome } of journeys) {
    const arrived = versions.get(ticketId) ?? 0;
    lost += Math.max(0, VERSIONS - arrived) + (statuses.get(orderId) === outcome ? 0 : 1);
    doubled += Math.max(0, arrived - VERSIONS);
  }
  return { lost, doubled };
}
