import { requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { retireIfDeleted } from '../models/deleted-seller';
import { findOwnTicket } from '../models/ticket';

export const relistTicket = Router().post('/api/tickets/:id/relist', requireAuth, async (req, res) => {
  const ticket = await findOwnTicket(req.params.id, req.currentUser!.id);
  ticket.relist();
  await ticket.store();
  retireIfDeleted(ticket.userId);
  res.json(ticket);
});
