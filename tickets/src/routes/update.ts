import { requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { findOwnTicket } from '../models/ticket';
import { detailsOf, ticketRules } from './rules';

export const updateTicket = Router().put(
  '/api/tickets/:id',
  requireAuth,
  validateRequest(...ticketRules()),
  async (req, res) => {
    const ticket = await findOwnTicket(req.params.id, req.currentUser!.id);
    ticket.edit(detailsOf(req.body));
    await ticket.store();
    res.json(ticket);
  },
);
