import { requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { Ticket, toShape } from '../models/ticket';

export const listOwnTickets = Router().get('/api/tickets/mine', requireAuth, async (req, res) => {
  const tickets = await Ticket.find({ userId: req.currentUser!.id }).sort({ _id: -1 }).lean();
  res.json(tickets.map(toShape));
});
