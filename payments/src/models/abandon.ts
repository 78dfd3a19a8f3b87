import { changePayment } from './change';
import { Payment, type PaymentDocument } from './payment';
import { PaymentStatus, UNDECIDED } from './payment-status';

function abandon(payment: PaymentDocument): boolean {
  if (payment.status === PaymentStatus.Succeeded) {
    payment.startRefund('order_ended');
    return true;
  }
  if (!UNDECIDED.includes(payment.status) || payment.abandonedAt) return false;
  payment.abandonedAt = new Date();
  return true;
}

/**
 * The order of a payment was cancelled: what was paid is to be given back, and what is under way is to come to nothing.
 * Only notes it; the workers carry it out with Stripe, however long Stripe is away.
 */
export async function abandonPayment(orderId: string): Promise<void> {
  const payment = await Payment.findOne({ orderId }, { _id: 1 }).lean();
  if (payment) await changePayment(payment._id, abandon);
}
