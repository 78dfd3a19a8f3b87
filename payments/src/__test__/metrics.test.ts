import { registry } from '@ticket-store/common';
import { anId, useDatabase } from '@ticket-store/common/testing';
import '../metrics';
import { Payment } from '../models/payment';
import { PaymentStatus } from '../models/payment-status';

useDatabase();

it('shows how many payments there are in each state', async () => {
  const { Succeeded, Refunded } = PaymentStatus;
  const statuses = [Succeeded, Succeeded, Refunded];
  await Payment.insertMany(
    statuses.map((status) => ({ orderId: anId(), userId: anId(), amount: 2000, stripeId: anId(), status })),
  );

  const page = await registry.metrics();

  expect(page).toContain('payments{status="succeeded"} 2');
  expect(page).toContain('payments{status="refunded"} 1');
  expect(page).toContain('payments{status="pending"} 0');
});

it('shows what Stripe told that should not be from the start, for an alarm sees a count rise, not begin', async () => {
  const page = await registry.metrics();

  for (const kind of ['unknown', 'different', 'given_up'])
    expect(page).toContain(`stripe_strange_intents_total{kind="${kind}"} 0`);
});
