import { OrderStatus, type Worker } from '@ticket-store/common';
import { trusted } from 'mongoose';
import { config } from '../config';
import { log } from '../log';
import { changePayment } from '../models/change';
import { Order } from '../models/order';
import { openIntent } from '../models/pay';
import { Payment, type PaymentDocument } from '../models/payment';
import { PaymentStatus, UNDECIDED } from '../models/payment-status';
import { settle } from '../models/settle';
import { closeIntent, describe } from '../stripe';

const BATCH = 100;

/** Payments that nobody is waiting for any more: undecided for long, or of an order that has ended. */
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

async function reconcile(payment: PaymentDocument): Promise<void> {
  let intent = await openIntent(payment);
  const open = ['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(
    intent.status,
  );
  if (open && (await shouldGiveUp(payment))) intent = await closeIntent(intent);
  const { status } = await settle(payment._id, intent);
  log.info(
    { paymentId: String(payment._id), intent: intent.status, status },
    'Asked Stripe about an undecided payment',
  );
  // Looked at just now: the next look has time.
  if (UNDECIDED.includes(status)) await changePayment(payment._id, touch);
}

function touch(payment: PaymentDocument): boolean {
  payment.set({ updatedAt: new Date() });
  return true;
}

/** Finds out what became of payments that a crash, a time-out or an absent buyer left undecided. */
export const reconcilePayments: Worker = {
  name: 'reconcile payments',
  everySeconds: Math.min(2, config.RECONCILE_AFTER_SECONDS),
  run: async () => {
    for (const payment of await findForgotten()) {
      await reconcile(payment).catch((error: unknown) =>
        log.error(
          { ...describe(error), paymentId: String(payment._id) },
          'Could not reconcile a payment; it is tried again',
        ),
      );
    }
  },
};
