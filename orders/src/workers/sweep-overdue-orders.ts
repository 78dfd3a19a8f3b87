import { OrderStatus, type Worker } from '@ticket-store/common';
import { trusted } from 'mongoose';
import { config } from '../config';
import { log } from '../log';
import { cancelIfOverdue } from '../models/cancel-overdue';
import { Order, type OrderDocument } from '../models/order';

const UNPAID = [OrderStatus.Created, OrderStatus.AwaitingPayment];
const BATCH = 200;
/** Time for the timer to come first, as it nearly always does. */
const GRACE_MS = 2_000;

/** The next ones that are overdue; those of which another change came first are not found again. */
function findOverdue(): Promise<OrderDocument[]> {
  const due = new Date(Date.now() - GRACE_MS);
  return Order.find({ status: trusted({ $in: UNPAID }), expiresAt: trusted({ $lte: due }) }).limit(BATCH);
}

/** Ends the orders whose timer was lost, with Redis or the expiration service: all of them, batch after batch. */
export const sweepOverdueOrders: Worker = {
  name: 'sweep overdue orders',
  everySeconds: config.EXPIRATION_SWEEP_SECONDS,
  run: async (stopping) => {
    while (!stopping.aborted) {
      const overdue = await findOverdue();
      if (overdue.length === 0) return;
      await Promise.all(overdue.map((order) => cancelIfOverdue(order)));
      log.warn({ orders: overdue.length }, 'Cancelled overdue orders that no timer had announced');
    }
  },
};
