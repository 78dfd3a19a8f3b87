import { BadRequestError, isDuplicateKey, OrderStatus, toCents, winsRace } from '@ticket-store/common';
import { cancelIntent } from '../stripe';
import { type OrderFields } from './order';
import { Payment, type PaymentDocument } from './payment';
import { PAID, PaymentStatus } from './payment-status';
import { settle } from './settle';

const underWay = () => new BadRequestError('A payment for this order is already under way');

/** @throws BadRequestError when the order cannot be paid (any more) */
function refuseUnlessPayable({ status, expiresAt }: OrderFields) {
  if (status === OrderStatus.Cancelled) throw new BadRequestError('Cannot pay for a cancelled order');
  if (status === OrderStatus.Complete) throw new BadRequestError('This order is already paid');
  if (expiresAt <= new Date()) throw new BadRequestError('The reservation has expired');
}

async function firstAttempt({ _id, userId, price }: OrderFields): Promise<PaymentDocument> {
  try {
    return await Payment.create({ orderId: _id, userId, amount: toCents(price) });
  } catch (error) {
    if (isDuplicateKey(error)) throw underWay();
    throw error;
  }
}

/** An earlier attempt, such as a challenge that the buyer left, must not succeed beside the next one. */
async function giveUpAttempt(payment: PaymentDocument): Promise<PaymentDocument> {
  const { status, stripeId } = payment;
  if (!stripeId || (status !== PaymentStatus.RequiresAction && status !== PaymentStatus.Failed))
    return payment;
  return settle(payment._id, await cancelIntent(stripeId));
}

async function nextAttempt(before: PaymentDocument): Promise<PaymentDocument> {
  const payment = await giveUpAttempt(before);
  if (PAID.includes(payment.status)) throw new BadRequestError('This order is already paid');
  if (payment.status !== PaymentStatus.Failed) throw underWay();
  payment.beginAttempt();
  if (!(await winsRace(() => payment.save()))) throw underWay();
  return payment;
}

/**
 * Notes that an order is about to be paid, before Stripe hears of it. Of any number of clicks at once one gets through.
 * @throws BadRequestError when the order cannot be paid, is paid, or is being paid
 */
export async function beginAttempt(order: OrderFields): Promise<PaymentDocument> {
  refuseUnlessPayable(order);
  const payment = await Payment.findOne({ orderId: order._id });
  return payment ? nextAttempt(payment) : firstAttempt(order);
}
