import { BadRequestError, PaymentDeclinedError, ServiceUnavailableError } from '@ticket-store/common';
import { log } from '../log';
import {
  confirmIntent,
  isDecline,
  isInvalidRequest,
  type PaymentIntent,
  type PaymentSource,
  prepareIntent,
  retrieveIntent,
  type StripeError,
} from '../stripe';
import { beginAttempt } from './attempt';
import { changePayment } from './change';
import { declineSentence } from './declines';
import { type OrderFields } from './order';
import { type PaymentDocument } from './payment';
import { UNDECIDED } from './payment-status';
import { settle } from './settle';

/** A payment after an attempt, and what the browser needs to go on with it, if it has to. */
export interface Attempted {
  payment: PaymentDocument;
  clientSecret?: string | undefined;
}

/** The attempt's intent, noted in the payment before anything is charged with it. */
export async function openIntent(payment: PaymentDocument): Promise<PaymentIntent> {
  if (payment.stripeId) return retrieveIntent(payment.stripeId);
  const { amount, currency, orderId } = payment;
  const charge = { amount, currency, orderId, paymentId: String(payment._id) };
  const intent = await prepareIntent(charge, payment.attemptKey());
  const { attempt } = payment;
  await changePayment(payment._id, (current) => {
    if (current.attempt !== attempt || current.stripeId) return false;
    current.stripeId = intent.id;
    return true;
  });
  return intent;
}

/** Ends the attempt with a decline or a refusal of Stripe's. */
function failAttempt(payment: PaymentDocument, code: string): Promise<PaymentDocument> {
  return changePayment(payment._id, (current) => {
    if (current.attempt !== payment.attempt || !UNDECIDED.includes(current.status)) return false;
    current.fail(code);
    return true;
  });
}

async function refused(payment: PaymentDocument, error: StripeError): Promise<never> {
  const code = error.decline_code ?? error.code ?? 'card_declined';
  await failAttempt(payment, code);
  if (isDecline(error)) throw new PaymentDeclinedError(declineSentence(code), code);
  log.warn({ err: error }, 'Stripe refused a payment request');
  throw new BadRequestError('The payment provider does not know this card or token', 'token');
}

/**
 * Pays an order: notes the attempt, charges it, and notes what became of it.
 * @throws BadRequestError when the order cannot be paid
 * @throws PaymentDeclinedError when the card was declined; the order can be paid with another one
 * @throws ServiceUnavailableError when the outcome is not known yet; reconciliation will find it
 */
export async function pay(order: OrderFields, source: PaymentSource): Promise<Attempted> {
  const payment = await beginAttempt(order);
  try {
    const { id } = await openIntent(payment);
    const intent = await confirmIntent(id, source, payment.attemptKey());
    const settled = await settle(payment._id, intent);
    return { payment: settled, clientSecret: intent.client_secret ?? undefined };
  } catch (error) {
    if (isDecline(error) || isInvalidRequest(error)) return refused(payment, error);
    log.error({ err: error, paymentId: String(payment._id) }, 'The outcome of a payment is not known yet');
    throw new ServiceUnavailableError(
      'The payment provider has not answered yet. Do not pay again: this page shows the outcome within a minute.',
    );
  }
}
