import { Subjects } from '@ticket-store/common';
import { useDatabase } from '@ticket-store/common/testing';
import { anOrder, cancel, eventsOf, pay, paymentOf, sendWebhook } from '../../__test__/payments';
import { sandbox } from '../../__test__/sandbox';
import { PaymentStatus } from '../../models/payment-status';
import { refundIntent } from '../../stripe';
import { sendRefunds } from '../send-refunds';

useDatabase();

/** A payment whose money is to be given back, cut off before it was. */
async function refunding() {
  const order = await anOrder();
  await pay(order).expect(201);
  await cancel(order);
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Refunding);
  return order;
}

const bothEvents = [Subjects.PaymentCreated, Subjects.PaymentRefunded];
const once = { succeededCharges: 1, refunds: 1, amountRefunded: 2000 };

it('gives the money back, and records it with its reason', async () => {
  const order = await refunding();
  await sendRefunds.run();
  const payment = await paymentOf(order);
  expect(payment).toMatchObject({ status: PaymentStatus.Refunded, refundId: expect.stringMatching(/^re_/) });
  const { id, stripeId } = payment;
  const data = { id, orderId: order.id, stripeId, reason: 'order_ended' };
  expect(payment.outbox[1]).toMatchObject({ type: Subjects.PaymentRefunded, data });
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('gives it back once after a crash between the refund and its record', async () => {
  const order = await refunding();
  const { id, stripeId } = await paymentOf(order);
  const refundId = await refundIntent(stripeId!, 'order_ended', `${id}-refund`);
  await sendRefunds.run();
  expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Refunded, refundId });
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('gives it back once when two processes do it at once', async () => {
  const order = await refunding();
  await Promise.all([sendRefunds.run(), sendRefunds.run()]);
  await sendRefunds.run();
  expect(await eventsOf(order)).toEqual(bothEvents);
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('takes a refund sent by hand for its own', async () => {
  const order = await refunding();
  const { id } = await sandbox.call('refunds', { payment_intent: (await paymentOf(order)).stripeId! });
  await sendRefunds.run();
  expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Refunded, refundId: id });
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('gives it back once when the answer is lost on its way', async () => {
  const order = await refunding();
  await sandbox.fault({ next: 1, on: 'refunds.create', effect: { timeoutAfterSuccess: true } });
  await sendRefunds.run();
  expect(await eventsOf(order)).toEqual(bothEvents);
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('learns from the webhook what Stripe answers with an error again and again', async () => {
  const order = await refunding();
  const effect = { errorAfterSuccess: 500, replayError: true };
  await sandbox.fault({ next: 1, on: 'refunds.create', effect });
  await sendRefunds.run();
  await sendRefunds.run();
  const { status, stripeId } = await paymentOf(order);
  expect(status).toBe(PaymentStatus.Refunding);
  await sendWebhook('charge.refunded', { payment_intent: stripeId, refunded: true }).expect(200);
  expect(await eventsOf(order)).toEqual(bothEvents);
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('tries again when Stripe was away', async () => {
  const order = await refunding();
  await sandbox.kill();
  await sendRefunds.run();
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Refunding);
  await sandbox.start();
  await sendRefunds.run();
  expect(await eventsOf(order)).toEqual(bothEvents);
}, 30_000);
