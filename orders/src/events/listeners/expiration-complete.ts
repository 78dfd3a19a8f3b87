import { listener, Subjects } from '@ticket-store/common';
import { cancelIfOverdue } from '../../models/cancel-overdue';
import { Order } from '../../models/order';

/** How far the clock of the timer's machine may be ahead of ours. */
const CLOCK_TOLERANCE_MS = 1_000;

/** The timer announces; the clock decides. What it announces too early is found by the sweeper when it is time. */
export const cancelExpiredOrder = listener(Subjects.ExpirationComplete, async ({ orderId }) => {
  const order = await Order.findById(orderId);
  if (order) await cancelIfOverdue(order, new Date(Date.now() + CLOCK_TOLERANCE_MS));
});
