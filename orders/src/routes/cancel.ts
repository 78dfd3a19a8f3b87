import { OrderStatus, requireAuth, retryLostRace } from '@ticket-store/common';
import { Router } from 'express';
import { findOwnOrder, type OrderDocument } from '../models/order';

async function cancel(id: unknown, userId: string): Promise<OrderDocument> {
  const order = await findOwnOrder(id, userId);
  if (order.status === OrderStatus.Cancelled) return order;
  order.cancel();
  await order.store();
  return order;
}

export const cancelOrder = Router().delete('/api/orders/:id', requireAuth, async (req, res) => {
  res.json(await retryLostRace(() => cancel(req.params.id, req.currentUser!.id)));
});
