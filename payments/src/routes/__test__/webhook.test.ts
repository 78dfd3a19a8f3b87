import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { Subjects } from '@ticket-store/common';
import { anId, asUser, eventually, useDatabase } from '@ticket-store/common/testing';
import {
  anOrder,
  challenged,
  eventsOf,
  method,
  pay,
  paymentOf,
  runWorkers,
  sendWebhook,
} from '../../__test__/payments';
import { sandbox } from '../../__test__/sandbox';
import { app } from '../../app';
import { strangeIntents } from '../../metrics';
import { Payment } from '../../models/payment';
import { PaymentStatus } from '../../models/payment-status';

useDatabase();

const counted = async (kind: string) =>
  (await strangeIntents.get()).values.find(({ labels }) => labels.kind === kind)?.value ?? 0;

// A copy: the counter counts on in its own.
const countedAll = async () => structuredClone((await strangeIntents.get()).values);

/** A buyer who has answered the question of the bank, of which only Stripe knows. */
async function answered(outcome: 'complete' | 'fail' = 'complete') {
  const order = await anOrder();
  await sandbox.answerChallenge(await challenged(order), outcome);
  const intent = { id: (await paymentOf(order)).stripeId! };
  return { order, intent };
}

async function paid() {
  const order = await anOrder();
  const { body } = await pay(order).expect(201);
  return {
    order,
    intent: { id: body.stripeId as string },
    refunded: { payment_intent: body.stripeId, refunded: true },
  };
}

describe('200', () => {
  it.each(['payment_intent.succeeded', 'payment_intent.payment_failed', 'payment_intent.canceled'])(
    'asks Stripe how it is, whatever %s claims',
    async (type) => {
      const { order, intent } = await answered();
      await sendWebhook(type, intent).expect(200, { received: true });
      expect(await paymentOf(order)).toMatchObject({
        status: PaymentStatus.Succeeded,
        card: { last4: '3184' },
      });
    },
  );

  it('records payment:created once, however often it comes', async () => {
    const { order, intent } = await answered();
    await Promise.all([1, 2, 3].map(() => sendWebhook('payment_intent.succeeded', intent).expect(200)));
    await sendWebhook('payment_intent.succeeded', intent).expect(200);
    expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated]);
  });

  it('ends an attempt that the buyer did not confirm', async () => {
    const { order, intent } = await answered('fail');
    await sendWebhook('payment_intent.payment_failed', intent).expect(200);
    const failureCode = 'payment_intent_authentication_failure';
    expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Failed, failureCode });
    await pay(order).expect(201);
  });

  it('leaves nothing of such an attempt that could still be paid', async () => {
    const { order, intent } = await answered('fail');
    await sendWebhook('payment_intent.payment_failed', intent).expect(200);
    expect(await sandbox.intentsOf(order.id)).toEqual(['canceled']);
  });

  it('leaves alone, and counts, an intent it does not know', async () => {
    const before = await counted('unknown');
    for (const type of ['payment_intent.succeeded', 'charge.dispute.created'])
      await sendWebhook(type, { id: 'pi_unknown', payment_intent: 'pi_unknown' }).expect(200);
    await sendWebhook('charge.refunded', { payment_intent: null, refunded: true }).expect(200);
    expect(await counted('unknown')).toBe(before + 3);
  });

  describe('for an attempt that the buyer has given up', () => {
    const aboutIt = (intent: { id: string }, { id: paymentId }: { id?: string }) => ({
      ...intent,
      metadata: { paymentId },
    });

    /** A buyer whose first card was declined. */
    async function declinedOnce() {
      const order = await anOrder();
      await pay(order, method('chargeDeclined')).expect(402);
      const payment = await paymentOf(order);
      return { order, payment, first: aboutIt({ id: payment.stripeId! }, payment) };
    }

    it.each(['payment_intent.payment_failed', 'payment_intent.canceled', 'payment_intent.succeeded'])(
      'is no reason for an alert: %s of one that was cancelled',
      async (type) => {
        const { order, first } = await declinedOnce();
        await pay(order).expect(201);
        const before = await countedAll();
        await sendWebhook(type, first).expect(200);
        expect(await countedAll()).toEqual(before);
        expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Succeeded, attempt: 2 });
      },
    );

    it('is no reason for an alert while the next attempt has no intent yet', async () => {
      const { payment, first } = await declinedOnce();
      payment.beginAttempt();
      await payment.save();
      const before = await countedAll();
      await sendWebhook('payment_intent.canceled', first).expect(200);
      expect(await countedAll()).toEqual(before);
    });

    /** Against all precautions, the first of two attempts is charged as well. */
    async function chargedAsWell() {
      const { order, intent } = await answered();
      const payment = await paymentOf(order);
      await payment.updateOne({ attempt: 2, stripeId: 'pi_next', status: PaymentStatus.Pending });
      return { order, first: aboutIt(intent, payment) };
    }

    it('gives its money back if it was charged all the same, and counts it', async () => {
      const { order, first } = await chargedAsWell();
      const before = await counted('given_up');
      await sendWebhook('payment_intent.succeeded', first).expect(200);
      expect(await counted('given_up')).toBe(before + 1);
      expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1, refunds: 1 });
      expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Pending, stripeId: 'pi_next' });
    });

    it('gives its money back once, and takes the news of that for nothing strange', async () => {
      const { order, first } = await chargedAsWell();
      for (const _time of [1, 2]) await sendWebhook('payment_intent.succeeded', first).expect(200);
      const before = await countedAll();
      const { id: payment_intent, metadata } = first;
      await sendWebhook('charge.refunded', { payment_intent, metadata, refunded: true }).expect(200);
      expect(await countedAll()).toEqual(before);
      expect(await sandbox.balanceOf(order.id)).toMatchObject({ refunds: 1 });
      expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Pending });
    });
  });

  it.each(['nonsense', anId()])('counts an intent that names a payment %s', async (paymentId) => {
    const before = await counted('unknown');
    await sendWebhook('payment_intent.canceled', { id: 'pi_unknown', metadata: { paymentId } }).expect(200);
    expect(await counted('unknown')).toBe(before + 1);
  });

  it('never completes a payment of another amount, and counts it', async () => {
    const { order, intent } = await answered();
    await Payment.updateOne({ orderId: order.id }, { amount: 1 });
    const before = await counted('different');
    await sendWebhook('payment_intent.succeeded', intent).expect(200);
    expect(await counted('different')).toBe(before + 1);
    expect((await paymentOf(order)).status).toBe(PaymentStatus.RequiresAction);
    expect(await eventsOf(order)).toEqual([]);
  });

  it('takes over a refund that somebody sent by hand', async () => {
    const { order, intent, refunded } = await paid();
    const { id: refundId } = await sandbox.call('refunds', { payment_intent: intent.id });
    await sendWebhook('charge.refunded', refunded).expect(200);
    await sendWebhook('charge.refunded', refunded).expect(200);
    expect(await paymentOf(order)).toMatchObject({
      status: PaymentStatus.Refunded,
      refundId,
      refundReason: 'refunded_by_support',
    });
    expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated, Subjects.PaymentRefunded]);
  });

  it('learns of the charge from the refund, when that news comes first', async () => {
    const { order, intent } = await answered();
    await sandbox.call('refunds', { payment_intent: intent.id });
    await sendWebhook('charge.refunded', { payment_intent: intent.id, refunded: true }).expect(200);
    await sendWebhook('payment_intent.succeeded', intent).expect(200);
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Refunded);
    expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated, Subjects.PaymentRefunded]);
  });

  it('ignores a refund of a part', async () => {
    const { order, intent } = await paid();
    await sandbox.call('refunds', { payment_intent: intent.id, amount: '500' });
    await sendWebhook('charge.refunded', { payment_intent: intent.id, refunded: false }).expect(200);
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Succeeded);
  });

  it.each(['charge.dispute.created', 'customer.created'])('changes nothing for %s', async (type) => {
    const { order, intent } = await paid();
    await sendWebhook(type, { payment_intent: intent.id, reason: 'fraudulent' }).expect(200);
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Succeeded);
  });
});

describe('400', () => {
  const event = () =>
    sendWebhook('payment_intent.succeeded', { id: 'pi_1' }, { secret: 'whsec_of_somebody_else' });

  it('refuses what was signed with another secret, and changes nothing', async () => {
    const { order, intent } = await answered();
    const { body } = await sendWebhook('payment_intent.succeeded', intent, { secret: 'whsec_guess' }).expect(
      400,
    );
    expect(body).toEqual({ errors: [{ message: 'The signature of the webhook is not valid' }] });
    expect((await paymentOf(order)).status).toBe(PaymentStatus.RequiresAction);
  });

  it.each(['nonsense', 't=1,v1=00', 't=,v1='])('refuses the signature %s', async (signature) => {
    await sendWebhook('payment_intent.succeeded', { id: 'pi_1' }, { signature }).expect(400);
  });

  it('refuses what is not signed, and what is empty', async () => {
    await asUser(app).post('/api/payments/webhook').send({ type: 'payment_intent.succeeded' }).expect(400);
    await asUser(app).post('/api/payments/webhook').set('Stripe-Signature', 't=1,v1=00').expect(400);
  });

  it('refuses a body that was changed on its way', async () => {
    await event().send(' ').expect(400);
  });
});

it('answers 403 to a browser on another site', async () => {
  await sendWebhook('payment_intent.succeeded', {}).set('Origin', 'https://elsewhere.example').expect(403);
});

it('answers 413 to a body that is far too large', async () => {
  await sendWebhook('payment_intent.succeeded', { id: 'x'.repeat(1_100_000) }).expect(413);
});

it('answers 503 while Stripe is away, so that it is sent again', async () => {
  const { order, intent } = await answered();
  await sandbox.kill();
  await sendWebhook('payment_intent.succeeded', intent).expect(503);
  await sandbox.start();
  await sendWebhook('payment_intent.succeeded', intent).expect(200);
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Succeeded);
}, 30_000);

describe('the webhooks that the sandbox sends itself', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer(app).listen(sandbox.webhookPort, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it.each(['duplicate', 'shuffled'])('complete a payment once when they come %s', async (webhooks) => {
    await sandbox.fault({ effect: { webhooks } });
    const { order } = await answered();
    await eventually(async () => expect((await paymentOf(order)).status).toBe(PaymentStatus.Succeeded));
    expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated]);
  });

  it('change nothing of a refund of our own, of which they tell as well', async () => {
    const order = await anOrder();
    await pay(order, method('visa')).expect(201);
    await Payment.updateOne(
      { orderId: order.id },
      { status: PaymentStatus.Refunding, refundReason: 'order_ended' },
    );
    await runWorkers();
    await sendWebhook('charge.refunded', {
      payment_intent: (await paymentOf(order)).stripeId,
      refunded: true,
    });
    expect(await paymentOf(order)).toMatchObject({
      status: PaymentStatus.Refunded,
      refundReason: 'order_ended',
    });
    expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated, Subjects.PaymentRefunded]);
  });
});
