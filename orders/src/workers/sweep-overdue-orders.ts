import { OrderStatus, type Worker } from '@ticket-store/common';
import { trusted } from 'mongoose';
import { config } from '../config';
import { log } from '../log';
import { cancelIfOverdue } from '../models/cancel-overdue';
import { Order } from '../models/order';

const UNPAID = [OrderStatus.Created, OrderStatus.AwaitingPayment];
const BATCH = 200;
/** Time for the timer to come first, as it nearly always does. */
const GRACE_MS = 2_000;

/** Ends the orders whose timer was lost, with Redis or the expiration service. */
export const sweepOverdueOrders: Worker = {
  name: 'sweep overdue orders',
  everySeconds: config.EXPIRATION_SWEEP_SECONDS,
  run: async () => {
    const due = new Date(Date.now() - GRACE_MS);
    const overdue = await Order.find({
      status: trusted({ $in: UNPAID }),
      expiresAt: trusted({ $lte: due }),
    }).limit(BATCH);
    for (const order of overdue) await cancelIfOverdue(order);
    if (overdue.length)
      log.warn({ orders: overdue.length }, 'Cancelled overdue orders that no timer had announced');
  },
};
