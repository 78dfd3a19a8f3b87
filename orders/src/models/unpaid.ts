import { OrderStatus, retryLostRace } from '@ticket-store/common';
import { trusted } from 'mongoose';
import { Order } from './order';

const UNPAID = [OrderStatus.Created, OrderStatus.AwaitingPayment];

async function cancelIfUnpaid(id: unknown): Promise<void> {
  const order = await Order.findById(id);
  if (!order || !UNPAID.includes(order.status)) return;
  order.cancel();
  await order.store();
}

/** Cancels the orders that a user has not paid; those that are paid stay. */
export async function cancelUnpaidOrdersOf(userId: string): Promise<void> {
  const unpaid = await Order.find({ userId, status: trusted({ $in: UNPAID }) }, { _id: 1 }).lean();
  for (const { _id } of unpaid) await retryLostRace(() => cancelIfUnpaid(_id));
}
