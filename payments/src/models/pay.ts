import {
  ApiError,
  BadRequestError,
  faultPoint,
  PaymentDeclinedError,
  ServiceUnavailableError,
} from '@ticket-store/common';
import { trusted } from 'mongoose';
import { log } from '../log';
import {
  confirmIntent,
  describe,
  isDecline,
  isInvalidRequest,
  isStripeError,
  type PaymentIntent,
  type PaymentSource,
  prepareIntent,
  retrieveIntent,
  type StripeError,
} from '../stripe';
import { beginAttempt } from './attempt';
import { changePayment } from './change';
import { declineSentence } from './declines';
import { failAttempt } from './fail';
import { type OrderFields } from './order';
import { Payment, type PaymentDocument } from './payment';
import { PAID, PaymentStatus } from './payment-status';
import { settle } from './settle';

/** A payment after an attempt, and what the browser needs to go on with it, if it has to. */
export interface Attempted {
  payment: PaymentDocument;
  clientSecret?: string | undefined;
}

/** The attempt's intent, noted in the payment before anything is charged with it, unless the attempt has ended. */
export async function openIntent(payment: PaymentDocument): Promise<PaymentIntent> {
  if (payment.stripeId) return retrieveIntent(payment.stripeId);
  const { amount, currency, orderId } = payment;
  const charge = { amount, currency, orderId, paymentId: String(payment._id) };
  const intent = await prepareIntent(charge, payment.attemptKey());
  faultPoint('payment:prepared');
  const { attempt } = payment;
  await changePayment(payment._id, (current) => {
    const goesOn = current.attempt === attempt && current.status === PaymentStatus.Pending;
    if (!goesOn || current.stripeId) return false;
    current.stripeId = intent.id;
    return true;
  });
  return intent;
}

async function refused(payment: PaymentDocument, error: StripeError): Promise<Attempted> {
  // Stripe's client writes an absent decline code as an empty string.
  const code = error.decline_code || error.code || 'card_declined';
  const ended = await failAttempt(payment, code);
  if (PAID.includes(ended.status)) return { payment: ended };
  if (isDecline(error)) throw new PaymentDeclinedError(declineSentence(code), code);
  log.warn(describe(error), 'Stripe refused a payment request');
  if (code === 'payment_intent_unexpected_state') throw calledOff();
  throw new BadRequestError('The payment provider does not know this card or token', 'token');
}

const calledOff = () => new BadRequestError('The payment was called off. Nothing was charged.');

/** While Stripe was slow, the order may have been cancelled, or the attempt given up. */
async function refuseIfCalledOff({ _id, attempt }: PaymentDocument, stripeId: string): Promise<void> {
  const abandonedAt = trusted({ $exists: false });
  const goesOn = await Payment.exists({
    _id,
    attempt,
    stripeId,
    status: PaymentStatus.Pending,
    abandonedAt,
  });
  if (!goesOn) throw calledOff();
}

async function charge(payment: PaymentDocument, source: PaymentSource): Promise<Attempted> {
  faultPoint('payment:recorded');
  const { id } = await openIntent(payment);
  faultPoint('payment:noted');
  await refuseIfCalledOff(payment, id);
  const intent = await confirmIntent(id, source, payment.attemptKey());
  faultPoint('payment:charged');
  const settled = await settle(payment._id, intent);
  faultPoint('payment:settled');
  return { payment: settled, clientSecret: intent.client_secret ?? undefined };
}

async function chargeUnlessRefused(payment: PaymentDocument, source: PaymentSource): Promise<Attempted> {
  try {
    return await charge(payment, source);
  } catch (error) {
    if (isDecline(error) || isInvalidRequest(error)) return refused(payment, error);
    throw error;
  }
}

/**
 * Pays an order: notes the attempt, charges it, and notes what became of it.
 * @throws BadRequestError when the order cannot be paid
 * @throws PaymentDeclinedError when the card was declined; the order can be paid with another one
 * @throws ServiceUnavailableError when the outcome is not known yet; reconciliation will find it
 */
export async function pay(order: OrderFields, source: PaymentSource): Promise<Attempted> {
  let payment: PaymentDocument | undefined;
  try {
    payment = await beginAttempt(order);
    return await chargeUnlessRefused(payment, source);
  } catch (error) {
    if (error instanceof ApiError || (!payment && !isStripeError(error))) throw error;
    log.error({ ...describe(error), orderId: order._id }, 'The outcome of a payment is not known yet');
    throw new ServiceUnavailableError(
      'The payment provider has not answered yet. Do not pay again: this page shows the outcome within a minute.',
    );
  }
}
