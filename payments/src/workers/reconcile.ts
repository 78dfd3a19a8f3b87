import { OrderStatus, type Worker } from '@ticket-store/common';
import { trusted } from 'mongoose';
import { config } from '../config';
import { log } from '../log';
import { touchPayment } from '../models/change';
import { failAttempt } from '../models/fail';
import { Order } from '../models/order';
import { openIntent } from '../models/pay';
import { Payment, type PaymentDocument } from '../models/payment';
import { PaymentStatus, UNDECIDED } from '../models/payment-status';
import { settle } from '../models/settle';
import { closeIntent, describe, isFinal, type PaymentIntent } from '../stripe';

const BATCH = 100;

/** The states of an intent that can still be charged. */
const OPEN = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

const named = ({ _id }: PaymentDocument) => ({ paymentId: String(_id) });

/**
 * Payments that nobody is waiting for any more: undecided for long, or of an order that has ended. Those that were not
 * looked at for longest come first.
 */
function findForgotten(): Promise<PaymentDocument[]> {
  const before = new Date(Date.now() - config.RECONCILE_AFTER_SECONDS * 1000);
  return Payment.find({
    status: trusted({ $in: UNDECIDED }),
    $or: [{ updatedAt: trusted({ $lt: before }) }, { abandonedAt: trusted({ $exists: true }) }],
  })
    .sort({ updatedAt: 1 })
    .limit(BATCH);
}

async function isOrderOver({ orderId, abandonedAt }: PaymentDocument): Promise<boolean> {
  if (abandonedAt) return true;
  const order = await Order.findById(orderId).lean();
  return !order || order.status === OrderStatus.Cancelled || order.expiresAt <= new Date();
}

/** A challenge goes on while the order lives; an attempt that was cut off before it was charged does not. */
async function shouldGiveUp(payment: PaymentDocument): Promise<boolean> {
  return payment.status === PaymentStatus.Pending || (await isOrderOver(payment));
}

/**
 * The intent of an attempt; none where Stripe answers its key with an error for a day. Should there be one all the same,
 * it can never be charged: nobody was told its secret, and no request confirms an intent that the payment has not noted.
 */
async function intentOf(payment: PaymentDocument): Promise<PaymentIntent | undefined> {
  try {
    return await openIntent(payment);
  } catch (error) {
    if (payment.stripeId || !isFinal(error)) throw error;
    log.warn({ ...describe(error), ...named(payment) }, 'An attempt to pay ends without an intent');
    return undefined;
  }
}

async function follow(payment: PaymentDocument, intent: PaymentIntent): Promise<PaymentDocument> {
  const givenUp = OPEN.includes(intent.status) && (await shouldGiveUp(payment));
  return settle(payment._id, givenUp ? await closeIntent(intent) : intent);
}

async function reconcile(payment: PaymentDocument): Promise<void> {
  const intent = await intentOf(payment);
  const { status } = intent ? await follow(payment, intent) : await failAttempt(payment, 'canceled');
  log.info({ ...named(payment), intent: intent?.status, status }, 'Asked Stripe about an undecided payment');
  if (UNDECIDED.includes(status)) await touchPayment(payment._id);
}

async function tryLater(payment: PaymentDocument, error: unknown): Promise<void> {
  log.error({ ...describe(error), ...named(payment) }, 'Could not reconcile a payment; it is tried again');
  await touchPayment(payment._id);
}

/** Finds out what became of payments that a crash, a time-out or an absent buyer left undecided. */
export const reconcilePayments: Worker = {
  name: 'reconcile payments',
  everySeconds: Math.min(2, config.RECONCILE_AFTER_SECONDS),
  run: async (stopping) => {
    for (const payment of await findForgotten()) {
      if (stopping.aborted) return;
      await reconcile(payment).catch((error: unknown) => tryLater(payment, error));
    }
  },
};
