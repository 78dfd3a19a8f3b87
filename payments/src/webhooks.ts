import { log } from './log';
import { strangeIntents } from './metrics';
import { changePayment } from './models/change';
import { Payment, type PaymentDocument } from './models/payment';
import { PaymentStatus, TRANSITIONS } from './models/payment-status';
import { settle } from './models/settle';
import { findRefund, retrieveIntent, type StripeEvent } from './stripe';

const idOf = (reference: string | { id: string } | null) =>
  typeof reference === 'object' ? reference?.id : reference;

async function paymentOf(intentId: string | undefined, event: StripeEvent) {
  const payment = intentId ? await Payment.findOne({ stripeId: intentId }) : null;
  if (!payment) {
    strangeIntents.inc({ kind: 'unknown' });
    log.warn({ stripeEvent: event.id, intent: intentId }, 'Stripe tells of a payment that is not ours');
  }
  return payment;
}

/** Asks Stripe for the intent as it is now: webhooks come in any order, and any number of times. */
async function followIntent(intentId: string | undefined, event: StripeEvent): Promise<void> {
  const payment = await paymentOf(intentId, event);
  if (payment) await settle(payment._id, await retrieveIntent(payment.stripeId!));
}

const canBeRefunded = ({ status }: PaymentDocument) => TRANSITIONS[status].includes(PaymentStatus.Refunded);

/** Somebody gave the money back by hand, or it is our own refund coming round. */
async function followRefund(
  intentId: string | undefined,
  event: StripeEvent,
  isFull: boolean,
): Promise<void> {
  const payment = await paymentOf(intentId, event);
  if (!payment || !isFull) return;
  // The news of the charge itself may still be on its way.
  const settled = await settle(payment._id, await retrieveIntent(payment.stripeId!));
  if (!canBeRefunded(settled)) return;
  const refundId = await findRefund(payment.stripeId!);
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
      return followIntent(event.data.object.id, event);
    case 'charge.refunded':
      return followRefund(
        idOf(event.data.object.payment_intent) ?? undefined,
        event,
        event.data.object.refunded,
      );
    case 'charge.dispute.created': {
      const payment = await paymentOf(idOf(event.data.object.payment_intent) ?? undefined, event);
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
