import { Error as MongooseError } from 'mongoose';
import { Payment, type PaymentDocument } from './payment';

/**
 * Changes a payment as it is now, and again as it is then when somebody else came first.
 * @param change makes the change, and says whether there was any to make
 * @returns the payment as it is after the change
 */
export async function changePayment(
  id: unknown,
  change: (payment: PaymentDocument) => boolean,
): Promise<PaymentDocument> {
  for (;;) {
    const payment = await Payment.findById(id).orFail();
    if (!change(payment)) return payment;
    try {
      return await payment.save();
    } catch (error) {
      if (!(error instanceof MongooseError.VersionError)) throw error;
    }
  }
}
