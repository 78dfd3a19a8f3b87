import { OrderStatus, requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { answerPage } from './page';

export const listSales = Router().get('/api/orders/sales', requireAuth, (req, res) =>
  answerPage(req, res, { 'ticket.userId': req.currentUser!.id, status: OrderStatus.Complete }),
);
