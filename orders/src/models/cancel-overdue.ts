import { Error as MongooseError } from 'mongoose';
import { type OrderDocument } from './order';

/**
 * Cancels an order whose time has run out.
 * @returns whether it holds its ticket no longer because of this call
 */
export async function cancelIfOverdue(order: OrderDocument, now = new Date()): Promise<boolean> {
  if (!order.isOverdue(now)) return false;
  order.cancel({ ranOut: true });
  try {
    await order.store();
    return true;
  } catch (error) {
    // It was paid or cancelled at the same moment: that came first, and stands.
    if (error instanceof MongooseError.VersionError) return false;
    throw error;
  }
}
