import { requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { findOwnOrder } from '../models/order';

export const showOrder = Router().get('/api/orders/:id', requireAuth, async (req, res) => {
  res.json(await findOwnOrder(req.params.id, req.currentUser!.id));
});
