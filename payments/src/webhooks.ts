import { isValidObjectId } from 'mongoose';
import { log } from './log';
import { strangeIntents } from './metrics';
import { changePayment } from './models/change';
import { Payment, type PaymentDocument } from './models/payment';
import { PaymentStatus, TRANSITIONS } from './models/payment-status';
import { settle } from './models/settle';
import {
  cancelIntent,
  findRefund,
  type PaymentIntent,
  refundIntent,
  retrieveIntent,
  type StripeCharge,
  type StripeEvent,
} from './stripe';

const idOf = (reference: string | { id: string } | null) =>
  typeof reference === 'object' ? reference?.id : reference;

/** What an intent was given when it was prepared; its charges have it too. */
type Metadata = PaymentIntent['metadata'];

/** The payment that has noted the intent, or else the one that the intent says it was made for. */
async function findPayment(intentId: string, metadata: Metadata): Promise<PaymentDocument | null> {
  const payment = await Payment.findOne({ stripeId: intentId });
  const { paymentId } = metadata;
  return payment ?? (paymentId && isValidObjectId(paymentId) ? Payment.findById(paymentId) : null);
}

async function paymentOf(intentId: string | undefined, event: StripeEvent, metadata?: Metadata | null) {
  const payment = intentId ? await findPayment(intentId, metadata ?? {}) : null;
  if (!payment) {
    strangeIntents.inc({ kind: 'unknown' });
    log.warn({ stripeEvent: event.id, intent: intentId }, 'Stripe tells of a payment that is not ours');
  }
  return payment;
}

/**
 * The news of an attempt that was given up is nothing new: it was cancelled before the next one could begin. Were it
 * charged all the same, nothing would be bought with that money, so it goes back at once.
 */
async function followGivenUp(intentId: string, { id: paymentId }: { id?: string }): Promise<void> {
  const { status } = await cancelIntent(intentId);
  if (status !== 'succeeded') return;
  strangeIntents.inc({ kind: 'given_up' });
  log.error({ paymentId, intent: intentId }, 'An attempt that was given up was charged; it is refunded');
  await refundIntent(intentId, 'attempt_given_up', `${intentId}-refund`);
}

/** Asks Stripe for the intent as it is now: webhooks come in any order, and any number of times. */
async function followIntent({ id, metadata }: PaymentIntent, event: StripeEvent): Promise<void> {
  const payment = await paymentOf(id, event, metadata);
  if (!payment) return;
  if (payment.stripeId === id) await settle(payment._id, await retrieveIntent(id));
  else await followGivenUp(id, payment);
}

const canBeRefunded = ({ status }: PaymentDocument) => TRANSITIONS[status].includes(PaymentStatus.Refunded);

/** Somebody gave the money back by hand, or it is our own refund coming round. */
async function followRefund(
  { payment_intent: intent, metadata, refunded: isFull }: StripeCharge,
  event: StripeEvent,
): Promise<void> {
  const intentId = idOf(intent);
  const payment = await paymentOf(intentId, event, metadata);
  // Of an attempt that was given up, the payment knows nothing.
  if (!payment || !intentId || payment.stripeId !== intentId || !isFull) return;
  // The news of the charge itself may still be on its way.
  const settled = await settle(payment._id, await retrieveIntent(intentId));
  if (!canBeRefunded(settled)) return;
  const refundId = await findRefund(intentId);
  await changePayment(payment._id, (current) => {
    if (!canBeRefunded(current)) return false;
    current.completeRefund(refundId);
    return true;
  });
}

/** Does what a webhook of Stripe's asks for. */
export async function handleWebhook(event: StripeEvent): Promise<void> {
  switch (event.type) {
    case 'payment_intent.succeeded':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
      return followIntent(event.data.object, event);
    case 'charge.refunded':
      return followRefund(event.data.object, event);
    case 'charge.dispute.created': {
      const payment = await paymentOf(idOf(event.data.object.payment_intent), event);
      log.error(
        { paymentId: payment?.id as string, reason: event.data.object.reason },
        'A buyer disputes a payment',
      );
      return;
    }
    default:
      return;
  }
}
