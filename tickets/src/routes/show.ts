import { Router } from 'express';
import { findTicketShape } from '../models/ticket';
import { tellPosition } from '../stream/feed';

export const showTicket = Router().get('/api/tickets/:id', tellPosition, async (req, res) => {
  res.json(await findTicketShape(req.params.id));
});
