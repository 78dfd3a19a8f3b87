import { retryLostRace } from '@ticket-store/common';
import { Payment, type PaymentDocument } from './payment';

/**
 * Changes a payment as it is now, and again as it is then when somebody else came first.
 * @param change makes the change, and says whether there was any to make
 * @returns the payment as it is after the change
 */
export function changePayment(
  id: unknown,
  change: (payment: PaymentDocument) => boolean,
): Promise<PaymentDocument> {
  return retryLostRace(async () => {
    const payment = await Payment.findById(id).orFail();
    return change(payment) ? payment.save() : payment;
  });
}

/** Notes that a payment was looked at just now: the others come first at the next look. */
export function touchPayment(id: unknown): Promise<PaymentDocument> {
  return changePayment(id, (payment) => {
    payment.set({ updatedAt: new Date() });
    return true;
  });
}
