import { foundFor, inBatches, listener, Subjects } from '@ticket-store/common';
import { isValidObjectId, trusted } from 'mongoose';
import { cancelIfOverdue } from '../../models/cancel-overdue';
import { Order, type OrderDocument } from '../../models/order';

/** How far the clock of the timer's machine may be ahead of ours. */
const CLOCK_TOLERANCE_MS = 1_000;

async function findOrders(ids: readonly string[]): Promise<(OrderDocument | undefined)[]> {
  const orders = await Order.find({ _id: trusted({ $in: ids.filter((id) => isValidObjectId(id)) }) });
  return foundFor(ids, orders, ({ id }) => id as string);
}

/** When a sale has ended without many buyers, thousands of orders run out at once. */
const orderOf = inBatches(findOrders);

/** The timer announces; the clock decides. What it announces too early is found by the sweeper when it is time. */
export const cancelExpiredOrder = listener(Subjects.ExpirationComplete, async ({ orderId }) => {
  const order = await orderOf(orderId);
  if (order) await cancelIfOverdue(order, new Date(Date.now() + CLOCK_TOLERANCE_MS));
});
