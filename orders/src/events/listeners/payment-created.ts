import { listener, OrderStatus, Subjects } from '@ticket-store/common';
import { log } from '../../log';
import { Order } from '../../models/order';

export const completePaidOrder = listener(Subjects.PaymentCreated, async ({ orderId }) => {
  const order = await Order.findById(orderId);
  // Paid too late: payments gives the money back when it hears of the cancellation.
  if (order?.status === OrderStatus.Cancelled) log.warn({ orderId }, 'A cancelled order was paid; the payment is refunded');
  if (order?.status !== OrderStatus.Created && order?.status !== OrderStatus.AwaitingPayment) return;
  order.complete();
  await order.save();
});
