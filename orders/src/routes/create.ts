import { requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { body } from 'express-validator';
import { reserve } from '../models/reserve';

export const createOrder = Router().post(
  '/api/orders',
  requireAuth,
  validateRequest(body('ticketId', 'TicketId must be provided').isString().bail().trim().notEmpty()),
  async (req, res) => {
    const { ticketId } = req.body as { ticketId: string };
    const order = await reserve(ticketId, req.currentUser!.id);
    res.status(201).json(order);
  },
);
