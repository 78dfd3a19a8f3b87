import { listener, OrderStatus, retryLostRace, Subjects } from '@ticket-store/common';
import { log } from '../../log';
import { Order } from '../../models/order';

async function complete(orderId: string): Promise<void> {
  const order = await Order.findById(orderId);
  if (!order || order.status === OrderStatus.Complete) return;
  if (order.status === OrderStatus.Cancelled) {
    // Paid too late: payments gives the money back when it hears of the cancellation.
    return log.warn({ orderId }, 'A cancelled order was paid; the payment is refunded');
  }
  order.complete();
  await order.store();
}

export const completePaidOrder = listener(Subjects.PaymentCreated, ({ orderId }) =>
  retryLostRace(() => complete(orderId)),
);
