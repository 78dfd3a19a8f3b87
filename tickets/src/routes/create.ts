import { requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { retireIfDeleted } from '../models/deleted-seller';
import { Ticket } from '../models/ticket';
import { detailsOf, ticketRules } from './rules';

export const createTicket = Router().post(
  '/api/tickets',
  requireAuth,
  validateRequest(...ticketRules()),
  async (req, res) => {
    const ticket = new Ticket({ ...detailsOf(req.body), userId: req.currentUser!.id });
    ticket.list();
    await ticket.store();
    retireIfDeleted(ticket.userId);
    res.status(201).json(ticket);
  },
);
