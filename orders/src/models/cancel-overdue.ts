import { winsRace } from '@ticket-store/common';
import { type OrderDocument } from './order';

/**
 * Cancels an order whose time has run out.
 * @returns whether it holds its ticket no longer because of this call
 */
export async function cancelIfOverdue(order: OrderDocument, now = new Date()): Promise<boolean> {
  if (!order.isOverdue(now)) return false;
  order.cancel({ ranOut: true });
  // Should it be paid or cancelled at the same moment, that came first, and stands.
  return winsRace(() => order.store());
}
