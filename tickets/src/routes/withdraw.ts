import { requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { findOwnTicket } from '../models/ticket';

export const withdrawTicket = Router().delete('/api/tickets/:id', requireAuth, async (req, res) => {
  const ticket = await findOwnTicket(req.params.id, req.currentUser!.id);
  ticket.withdraw();
  await ticket.store();
  res.json(ticket);
});
