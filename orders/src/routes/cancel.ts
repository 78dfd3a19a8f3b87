import { OrderStatus, requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { findOwnOrder } from '../models/order';

export const cancelOrder = Router().delete('/api/orders/:id', requireAuth, async (req, res) => {
  const order = await findOwnOrder(req.params.id, req.currentUser!.id);
  if (order.status !== OrderStatus.Cancelled) {
    order.cancel();
    await order.save();
  }
  res.json(order);
});
