import { Router } from 'express';
import { findTicket } from '../models/ticket';

export const showTicket = Router().get('/api/tickets/:id', async (req, res) => {
  res.json(await findTicket(req.params.id));
});
