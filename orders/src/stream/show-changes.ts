import { type EventStream } from '@ticket-store/common';
import { log } from '../log';
import { Order } from '../models/order';

/**
 * Sends an order as the database has it, whenever it is called and there is a newer version than was sent. Calls that
 * come while it reads are answered by one more reading.
 */
export function showChangesOf(orderId: string, stream: EventStream): () => Promise<void> {
  let sent = -1;
  let reading = false;
  let again = false;
  const show = async () => {
    const order = await Order.findById(orderId);
    if (!order || order.version <= sent) return;
    sent = order.version;
    stream.send({ event: 'order', data: order });
  };
  return async () => {
    again = true;
    if (reading) return;
    reading = true;
    try {
      for (; again; await show()) again = false;
    } catch (error) {
      // The buyer comes back, and is shown the order then.
      log.warn({ err: error, orderId }, 'Could not read an order for its stream');
      stream.end();
    } finally {
      reading = false;
    }
  };
}
