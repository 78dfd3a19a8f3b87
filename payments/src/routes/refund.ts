import { BadRequestError, NotFoundError, OrderStatus, requireAuth } from '@ticket-store/common';
import { Router } from 'express';
import { isValidObjectId } from 'mongoose';
import { findOrder } from '../models/order';
import { Payment, toShape, withoutCard } from '../models/payment';
import { PAID } from '../models/payment-status';
import { requireRefundRight } from '../models/rights';
import { refund } from '../models/settle';

/** The seller gives the money of a completed order back. The ticket stays sold. Once asked for, asking again is fine. */
export const refundPayment = Router().post('/api/payments/:id/refund', requireAuth, async (req, res) => {
  const payment = isValidObjectId(req.params.id) ? await Payment.findById(req.params.id) : null;
  if (!payment) throw new NotFoundError();
  const order = await findOrder(payment.orderId);
  requireRefundRight(req.currentUser!, order);
  if (!PAID.includes(payment.status) || order.status !== OrderStatus.Complete) {
    throw new BadRequestError('Only a completed order can be refunded');
  }
  res.json(withoutCard(toShape(await refund(payment._id, 'requested_by_seller'))));
});
