import { requireAuth, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { body, type CustomValidator } from 'express-validator';
import { findOwnOrder } from '../models/order';
import { pay } from '../models/pay';
import { PaymentStatus } from '../models/payment-status';

const field = (name: string) => body(name, `${name} must be provided`);
const isText = (chain: ReturnType<typeof field>) =>
  chain.isString().bail().trim().isLength({ min: 1, max: 255 });

const hasNoPaymentMethod: CustomValidator = (_token, { req }) =>
  (req.body as { paymentMethodId?: unknown } | undefined)?.paymentMethodId === undefined;

/** Browsers send a payment method; older clients a card token. */
const rules = [
  isText(field('orderId')),
  isText(field('paymentMethodId').optional()),
  isText(field('token').if(hasNoPaymentMethod)),
];

export const createPayment = Router().post(
  '/api/payments',
  requireAuth,
  validateRequest(...rules),
  async (req, res) => {
    const { orderId, paymentMethodId, token } = req.body as {
      orderId: string;
      paymentMethodId?: string;
      token: string;
    };
    const order = await findOwnOrder(orderId, req.currentUser!.id);
    const { payment, clientSecret } = await pay(order, paymentMethodId ? { paymentMethodId } : { token });
    if (payment.status === PaymentStatus.RequiresAction) {
      res.status(202).json({ status: payment.status, clientSecret });
      return;
    }
    res.status(201).json(payment);
  },
);
