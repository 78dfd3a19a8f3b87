import { requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { query } from 'express-validator';
import { findOrder } from '../models/order';
import { maySee } from '../models/rights';
import { Payment, toShape, withoutCard } from '../models/payment';

export const listPayments = Router().get(
  '/api/payments',
  requireAuth,
  validateRequest(query('orderId', 'OrderId must be provided').isString().bail().notEmpty()),
  async (req, res) => {
    const order = await findOrder(req.query.orderId as string);
    const { card } = maySee(req.currentUser!, order);
    const payments = (await Payment.find({ orderId: order._id }).lean()).map(toShape);
    res.json(card ? payments : payments.map(withoutCard));
  },
);
