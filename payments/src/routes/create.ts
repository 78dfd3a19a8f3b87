import { requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { body } from 'express-validator';
import { findOwnOrder } from '../models/order';
import { pay } from '../models/pay';
import { PaymentStatus } from '../models/payment-status';

const text = (field: string) => body(field, `${field} must be provided`).isString().bail().trim().isLength({ min: 1, max: 255 });

/** Browsers send a payment method; older clients a card token. */
const rules = [
  text('orderId'),
  text('paymentMethodId').optional(),
  text('token').if((_token: unknown, { req }: { req: { body?: { paymentMethodId?: unknown } } }) => req.body?.paymentMethodId === undefined),
];

export const createPayment = Router().post(
  '/api/payments',
  requireAuth,
  validateRequest(...rules),
  async (req, res) => {
    const { orderId, paymentMethodId, token } = req.body as { orderId: string; paymentMethodId?: string; token: string };
    const order = await findOwnOrder(orderId, req.currentUser!.id);
    const { payment, clientSecret } = await pay(order, paymentMethodId ? { paymentMethodId } : { token });
    if (payment.status === PaymentStatus.RequiresAction) {
      res.status(202).json({ status: payment.status, clientSecret });
      return;
    }
    res.status(201).json(payment);
  },
);
