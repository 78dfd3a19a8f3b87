import { Subjects } from '@ticket-store/common';
import { eventually, useDatabase } from '@ticket-store/common/testing';
import {
  anOrder,
  cancel,
  challenged,
  eventsOf,
  method,
  pay,
  paymentOf,
  runWorkers,
} from '../../../__test__/payments';
import { sandbox } from '../../../__test__/sandbox';
import { Payment } from '../../../models/payment';
import { PaymentStatus } from '../../../models/payment-status';

useDatabase();

it('refunds once what was paid before the order was cancelled, however often that is told', async () => {
  const order = await anOrder();
  await pay(order).expect(201);
  await cancel(order);
  await cancel(order);
  await runWorkers();
  await cancel(order);
  await runWorkers();
  expect(await paymentOf(order)).toMatchObject({
    status: PaymentStatus.Refunded,
    refundReason: 'order_ended',
  });
  expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated, Subjects.PaymentRefunded]);
  expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1, refunds: 1 });
});

it('repeats what a crash cut off after the order was noted as cancelled', async () => {
  const order = await anOrder();
  await cancel(order);
  await Payment.create({
    orderId: order.id,
    userId: order.buyer.id,
    amount: 2000,
    stripeId: 'pi_1',
    status: 'succeeded',
  });
  expect(await cancel(order)).toBe('stale');
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Refunding);
});

it.each([
  ['there is no payment', () => Promise.resolve()],
  [
    'the card was declined',
    (order: Parameters<typeof pay>[0]) => pay(order, method('chargeDeclined')).expect(402),
  ],
])('does nothing when %s', async (_what, before) => {
  const order = await anOrder();
  await before(order);
  await cancel(order);
  await runWorkers();
  expect((await Payment.findOne({ orderId: order.id }))?.abandonedAt).toBeUndefined();
  expect(await eventsOf(order)).toEqual([]);
});

it('gives up a question of the bank at once, without waiting for the half minute', async () => {
  const order = await anOrder();
  await challenged(order);
  await cancel(order);
  await runWorkers();
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Failed);
});

it.each([
  ['was prepared', 'paymentIntents.create', 'requires_payment_method', 0],
  ['was charged', 'paymentIntents.confirm', 'succeeded', 1],
] as const)(
  'keeps no money when the order is cancelled after the card %s and before Stripe has answered',
  async (_what, on, intent, charges) => {
    const order = await anOrder();
    await sandbox.fault({ next: 1, on, effect: { slowMs: 400 } });
    const answer = pay(order).then((response: { status: number }) => response.status);
    await eventually(async () => expect(await sandbox.intentsOf(order.id)).toEqual([intent]));
    await cancel(order);
    await runWorkers();
    expect(await answer).toBe(charges ? 201 : 400);
    await runWorkers();
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: charges, refunds: charges });
    const both = [Subjects.PaymentCreated, Subjects.PaymentRefunded];
    expect(await eventsOf(order)).toEqual(charges ? both : []);
  },
);
