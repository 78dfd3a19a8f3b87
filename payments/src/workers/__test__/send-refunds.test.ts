import { Subjects } from '@ticket-store/common';
import { anId, runOnce, useDatabase } from '@ticket-store/common/testing';
import {
  anOrder,
  cancel,
  eventsOf,
  type KnownOrder,
  pay,
  paymentOf,
  sendWebhook,
} from '../../__test__/payments';
import { sandbox } from '../../__test__/sandbox';
import { Payment } from '../../models/payment';
import { PaymentStatus } from '../../models/payment-status';
import { confirmIntent, prepareIntent, refundIntent } from '../../stripe';
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
  await runOnce(sendRefunds);
  const payment = await paymentOf(order);
  expect(payment).toMatchObject({ status: PaymentStatus.Refunded, refundId: expect.stringMatching(/^re_/) });
  const { id, stripeId } = payment;
  const data = { id, orderId: order.id, stripeId, reason: 'order_ended' };
  expect(payment.outbox[1]).toMatchObject({ type: Subjects.PaymentRefunded, data });
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('begins with none once the service stops', async () => {
  const order = await refunding();
  await sendRefunds.run(AbortSignal.abort());
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Refunding);
});

it('gives it back once after a crash between the refund and its record', async () => {
  const order = await refunding();
  const { id, stripeId } = await paymentOf(order);
  const refundId = await refundIntent(stripeId!, 'order_ended', `${id}-refund`);
  await runOnce(sendRefunds);
  expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Refunded, refundId });
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('gives it back once when two processes do it at once', async () => {
  const order = await refunding();
  await Promise.all([runOnce(sendRefunds), runOnce(sendRefunds)]);
  await runOnce(sendRefunds);
  expect(await eventsOf(order)).toEqual(bothEvents);
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('takes a refund sent by hand for its own', async () => {
  const order = await refunding();
  const { id } = await sandbox.call('refunds', { payment_intent: (await paymentOf(order)).stripeId! });
  await runOnce(sendRefunds);
  expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Refunded, refundId: id });
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('gives it back once when the answer is lost on its way', async () => {
  const order = await refunding();
  await sandbox.fault({ next: 1, on: 'refunds.create', effect: { timeoutAfterSuccess: true } });
  await runOnce(sendRefunds);
  expect(await eventsOf(order)).toEqual(bothEvents);
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('learns from the webhook what Stripe answers with an error again and again', async () => {
  const order = await refunding();
  const effect = { errorAfterSuccess: 500, replayError: true };
  await sandbox.fault({ next: 1, on: 'refunds.create', effect });
  await runOnce(sendRefunds);
  await runOnce(sendRefunds);
  const { status, stripeId } = await paymentOf(order);
  expect(status).toBe(PaymentStatus.Refunding);
  await sendWebhook('charge.refunded', { payment_intent: stripeId, refunded: true }).expect(200);
  expect(await eventsOf(order)).toEqual(bothEvents);
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('tries again when Stripe was away', async () => {
  const order = await refunding();
  await sandbox.kill();
  await runOnce(sendRefunds);
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Refunding);
  await sandbox.start();
  await runOnce(sendRefunds);
  expect(await eventsOf(order)).toEqual(bothEvents);
}, 30_000);

describe('a refund that Stripe refuses', () => {
  /** A payment whose money cannot be given back, for Stripe has not taken it yet. */
  async function refused() {
    const order = await refunding();
    const payment = await paymentOf(order);
    const charge = { amount: 2000, currency: 'usd', orderId: order.id, paymentId: payment.id as string };
    const { id } = await prepareIntent(charge, anId());
    await Payment.updateOne({ orderId: order.id }, { stripeId: id });
    await runOnce(sendRefunds);
    return { order, takeTheMoney: () => confirmIntent(id, { paymentMethodId: 'pm_card_visa' }, id) };
  }

  const pause = async (order: KnownOrder) => (await paymentOf(order)).refundAfter!.getTime() - Date.now();

  const waitFor = (order: KnownOrder) =>
    Payment.updateOne({ orderId: order.id }, { refundAfter: new Date() });

  it('is given under another key when Stripe takes it later', async () => {
    const { order, takeTheMoney } = await refused();
    await takeTheMoney();
    await waitFor(order);
    await runOnce(sendRefunds);
    expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Refunded, refundRefusals: 1 });
    expect(await eventsOf(order)).toEqual(bothEvents);
  });

  it('is left alone for a while', async () => {
    const { order, takeTheMoney } = await refused();
    await takeTheMoney();
    await runOnce(sendRefunds);
    expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Refunding, refundRefusals: 1 });
  });

  it('is left alone for longer each time, and for an hour at most', async () => {
    const { order } = await refused();
    expect(await pause(order)).toBeLessThanOrEqual(10_000);
    await waitFor(order);
    await runOnce(sendRefunds);
    expect(await pause(order)).toBeGreaterThan(10_000);
    await Payment.updateOne({ orderId: order.id }, { refundRefusals: 1000, refundAfter: new Date() });
    await runOnce(sendRefunds);
    expect(await pause(order)).toBeGreaterThan(3_500_000);
    expect(await pause(order)).toBeLessThanOrEqual(3_600_000);
  });

  it('counts once when two processes hear of it at once', async () => {
    const { order } = await refused();
    await waitFor(order);
    await Promise.all([runOnce(sendRefunds), runOnce(sendRefunds)]);
    expect((await paymentOf(order)).refundRefusals).toBe(2);
  });

  it('is that of a charge that its bank has taken back, and keeps nobody else waiting', async () => {
    const [disputed, other] = [await refunding(), await refunding()];
    const { stripeId } = await paymentOf(disputed);
    await sandbox.dispute(stripeId!);
    await runOnce(sendRefunds);
    expect(await paymentOf(disputed)).toMatchObject({ status: PaymentStatus.Refunding, refundRefusals: 1 });
    expect((await paymentOf(other)).status).toBe(PaymentStatus.Refunded);
  });
});

it('gives it back once when Stripe did it and said again and again that it failed', async () => {
  const order = await refunding();
  const effect = { errorAfterSuccess: 500, replayError: true };
  await sandbox.fault({ next: 1, on: 'refunds.create', effect });
  await runOnce(sendRefunds);
  await Payment.updateOne({ orderId: order.id }, { refundAfter: new Date() });
  await runOnce(sendRefunds);
  expect(await eventsOf(order)).toEqual(bothEvents);
  expect(await sandbox.balanceOf(order.id)).toMatchObject(once);
});

it('keeps nobody waiting behind a hundred that cannot be sent', async () => {
  const broken = () => ({
    orderId: anId(),
    userId: anId(),
    amount: 2000,
    stripeId: 'pi_unknown',
    status: PaymentStatus.Refunding,
    refundReason: 'order_ended',
  });
  await Payment.insertMany(Array.from({ length: 100 }, broken));
  const order = await refunding();
  await runOnce(sendRefunds);
  await runOnce(sendRefunds);
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Refunded);
});
