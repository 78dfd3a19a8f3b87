import { OrderStatus } from '@ticket-store/common';
import { log } from '../log';
import { strangeIntents } from '../metrics';
import { closeIntent, type PaymentIntent } from '../stripe';
import { changePayment } from './change';
import { Order } from './order';
import { type CardDetails, type PaymentDocument } from './payment';
import { PAID, PaymentStatus } from './payment-status';

const LATE = 'order_ended';

function cardOf({ latest_charge: charge }: PaymentIntent): CardDetails | undefined {
  const card = typeof charge === 'object' ? charge?.payment_method_details?.card : undefined;
  return card?.brand && card.last4 ? { brand: card.brand, last4: card.last4 } : undefined;
}

const isAsAgreed = ({ amount, currency }: PaymentIntent, payment: PaymentDocument) =>
  amount === payment.amount && currency === payment.currency;

/** Takes over what Stripe says of the payment's attempt. @returns whether that was news */
function follow(payment: PaymentDocument, intent: PaymentIntent): boolean {
  // Of an attempt that was given up, while the next one has begun.
  if (intent.id !== payment.stripeId) return false;
  if (!isAsAgreed(intent, payment)) {
    strangeIntents.inc({ kind: 'different' });
    log.error(
      { paymentId: payment.id as string, intent: intent.id },
      'An intent does not fit its payment; it is left alone',
    );
    return false;
  }
  if (PAID.includes(payment.status)) return false;
  if (intent.status === 'succeeded') payment.succeed(cardOf(intent));
  else if (payment.status === PaymentStatus.Failed) return false;
  else if (intent.status === 'canceled') payment.fail(failureCode(intent));
  else if (intent.status === 'requires_action' && payment.status === PaymentStatus.Pending)
    payment.requireAction();
  else return false;
  return true;
}

const failureCode = ({ last_payment_error: error }: PaymentIntent) =>
  error?.decline_code ?? error?.code ?? 'canceled';

/**
 * Whoever has the secret of a declined intent could still pay it with another card. It is cancelled before the attempt
 * is noted as failed, so that no crash in between leaves one open that nobody looks at again.
 */
async function closeIfDeclined(intent: PaymentIntent): Promise<PaymentIntent> {
  const isDeclined = intent.status === 'requires_payment_method' && intent.last_payment_error;
  return isDeclined ? closeIntent(intent) : intent;
}

/** Whether money was taken for an order that has ended without it. */
async function cameTooLate({ status, orderId }: PaymentDocument): Promise<boolean> {
  if (status !== PaymentStatus.Succeeded) return false;
  const order = await Order.findById(orderId, { status: 1 }).lean();
  return order?.status === OrderStatus.Cancelled;
}

/**
 * Moves a payment on to what Stripe says of its attempt. Safe to repeat, from any number of places at once. Money that
 * met a cancelled order is marked to be given back: whoever writes last, the payment here or the order's end in
 * abandonPayment, sees what the other has written.
 */
export async function settle(paymentId: unknown, intent: PaymentIntent): Promise<PaymentDocument> {
  const latest = await closeIfDeclined(intent);
  const payment = await changePayment(paymentId, (current) => follow(current, latest));
  return (await cameTooLate(payment)) ? refund(payment._id, LATE) : payment;
}

/** Marks a payment's money to be given back; the refunds worker does it. */
export function refund(paymentId: unknown, reason: string): Promise<PaymentDocument> {
  return changePayment(paymentId, (payment) => {
    if (payment.status !== PaymentStatus.Succeeded) return false;
    payment.startRefund(reason);
    return true;
  });
}
