import { faultPoint, type Worker } from '@ticket-store/common';
import { log } from '../log';
import { changePayment } from '../models/change';
import { Payment, type PaymentDocument } from '../models/payment';
import { PaymentStatus } from '../models/payment-status';
import { describe, refundIntent } from '../stripe';

const BATCH = 100;

async function sendRefund({ _id, stripeId, refundReason }: PaymentDocument): Promise<void> {
  const refundId = await refundIntent(stripeId!, refundReason!, `${String(_id)}-refund`);
  faultPoint('refund:sent');
  await changePayment(_id, (payment) => {
    if (payment.status !== PaymentStatus.Refunding) return false;
    payment.completeRefund(refundId);
    return true;
  });
}

/** Gives back the money of payments that were marked for it, until Stripe has taken each refund. */
export const sendRefunds: Worker = {
  name: 'send refunds',
  everySeconds: 1,
  run: async () => {
    for (const payment of await Payment.find({ status: PaymentStatus.Refunding }).limit(BATCH)) {
      await sendRefund(payment).catch((error: unknown) =>
        log.error(
          { ...describe(error), paymentId: String(payment._id) },
          'Could not send a refund; it is tried again',
        ),
      );
    }
  },
};
