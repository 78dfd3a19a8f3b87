import { measuredGauge, registry } from '@ticket-store/common';
import { Counter } from 'prom-client';
import { Payment } from './models/payment';
import { PaymentStatus } from './models/payment-status';

export const strangeIntents = new Counter({
  name: 'stripe_strange_intents_total',
  help: 'What Stripe told that should not be, by kind: an unknown intent, one that is different from its payment, or one that was charged after it was given up',
  labelNames: ['kind'],
  registers: [registry],
});
// An alarm sees a count rise, and not that it begins: the first strange intent of a process must not be its first sample.
for (const kind of ['unknown', 'different', 'given_up']) strangeIntents.inc({ kind }, 0);

measuredGauge({ name: 'payments', help: 'Payments by state', labelNames: ['status'] }, () =>
  Promise.all(
    Object.values(PaymentStatus).map(async (status) => ({
      labels: { status },
      value: await Payment.countDocuments({ status }),
    })),
  ),
);
