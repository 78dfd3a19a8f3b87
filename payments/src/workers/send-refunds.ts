import { faultPoint, type Worker } from '@ticket-store/common';
import { trusted } from 'mongoose';
import { log } from '../log';
import { changePayment, touchPayment } from '../models/change';
import { Payment, type PaymentDocument } from '../models/payment';
import { PaymentStatus } from '../models/payment-status';
import { describe, isFinal, refundIntent } from '../stripe';

const BATCH = 100;

/** Refunds whose time has come. Those that were not tried for longest come first, so that none keeps others waiting. */
function findDue(): Promise<PaymentDocument[]> {
  const refundAfter = trusted({ $not: { $gt: new Date() } });
  return Payment.find({ status: PaymentStatus.Refunding, refundAfter }).sort({ updatedAt: 1 }).limit(BATCH);
}

async function sendRefund(payment: PaymentDocument): Promise<void> {
  const { _id, stripeId, refundReason } = payment;
  const refundId = await refundIntent(stripeId!, refundReason!, payment.refundKey());
  faultPoint('refund:sent');
  await changePayment(_id, (payment) => {
    if (payment.status !== PaymentStatus.Refunding) return false;
    payment.completeRefund(refundId);
    return true;
  });
}

/**
 * Stripe repeats a refusal to its key for a day, so the next try has another one. No money can go out twice with it:
 * Stripe gives back no more than it took, and a refund that was made all the same is found (refundIntent).
 */
async function postpone({ _id, refundRefusals }: PaymentDocument): Promise<void> {
  await changePayment(_id, (payment) => {
    const isNews = payment.status === PaymentStatus.Refunding && payment.refundRefusals === refundRefusals;
    if (isNews) payment.postponeRefund();
    return isNews;
  });
}

async function tryLater(payment: PaymentDocument, error: unknown): Promise<void> {
  const paymentId = String(payment._id);
  log.error({ ...describe(error), paymentId }, 'Could not send a refund; it is tried again');
  await (isFinal(error) ? postpone(payment) : touchPayment(payment._id));
}

/** Gives back the money of payments that were marked for it, until Stripe has taken each refund. */
export const sendRefunds: Worker = {
  name: 'send refunds',
  everySeconds: 1,
  run: async (stopping) => {
    for (const payment of await findDue()) {
      if (stopping.aborted) return;
      await sendRefund(payment).catch((error: unknown) => tryLater(payment, error));
    }
  },
};
