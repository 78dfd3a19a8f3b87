import { requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { query } from 'express-validator';
import { findOwnOrder } from '../models/order';
import { Payment, toShape } from '../models/payment';

export const listPayments = Router().get(
  '/api/payments',
  requireAuth,
  validateRequest(query('orderId', 'OrderId must be provided').isString().bail().notEmpty()),
  async (req, res) => {
    const { _id: orderId } = await findOwnOrder(req.query.orderId as string, req.currentUser!.id);
    const payments = await Payment.find({ orderId }).lean();
    res.json(payments.map(toShape));
  },
);
