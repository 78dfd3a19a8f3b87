import { requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { answerPage } from './page';

export const listOrders = Router().get('/api/orders', requireAuth, (req, res) =>
  answerPage(req, res, { userId: req.currentUser!.id }),
);
