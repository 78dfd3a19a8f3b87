import { cancelIntent } from '../stripe';
import { changePayment } from './change';
import { Payment, type PaymentDocument } from './payment';
import { UNDECIDED } from './payment-status';
import { settle } from './settle';

/**
 * Ends an attempt with a refusal of Stripe's. Its intent, where it has one, is cancelled before that is noted (see
 * settle); one that was charged all the same counts as that.
 */
export async function failAttempt({ _id, attempt }: PaymentDocument, code: string): Promise<PaymentDocument> {
  const { stripeId } = (await Payment.findOne({ _id, attempt }, { stripeId: 1 }).lean()) ?? {};
  const intent = stripeId ? await cancelIntent(stripeId) : undefined;
  if (intent && intent.status !== 'canceled') return settle(_id, intent);
  return changePayment(_id, (current) => {
    const isSame = current.attempt === attempt && current.stripeId === stripeId;
    if (!isSame || !UNDECIDED.includes(current.status)) return false;
    current.fail(code);
    return true;
  });
}
