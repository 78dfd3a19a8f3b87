import { Subjects } from '@ticket-store/common';
import { anId, eventually, useDatabase } from '@ticket-store/common/testing';
import {
  anOrder,
  cancel,
  challenged,
  eventsOf,
  heal,
  type KnownOrder,
  method,
  pay,
  paymentOf,
  runOut,
  runWorkers,
} from '../../__test__/payments';
import { sandbox } from '../../__test__/sandbox';
import { beginAttempt } from '../../models/attempt';
import { failAttempt } from '../../models/fail';
import { findOwnOrder } from '../../models/order';
import { openIntent } from '../../models/pay';
import { Payment } from '../../models/payment';
import { PaymentStatus } from '../../models/payment-status';
import { cancelIntent, confirmIntent, prepareIntent } from '../../stripe';
import { reconcilePayments } from '../reconcile';

useDatabase();

const source = { paymentMethodId: 'pm_card_visa' };
const begin = async ({ id, buyer }: KnownOrder) => beginAttempt(await findOwnOrder(id, buyer.id));

/** What a payment leaves behind that a crash cuts off after its first, second, … step. */
const crashes = {
  'before Stripe heard of it': begin,
  'before the intent was noted': async (order: KnownOrder) => {
    const payment = await begin(order);
    const { amount, currency, orderId } = payment;
    await prepareIntent({ amount, currency, orderId, paymentId: payment.id as string }, payment.attemptKey());
  },
  'before the charge': async (order: KnownOrder) => openIntent(await begin(order)),
  'after the charge': async (order: KnownOrder) => {
    const payment = await begin(order);
    await confirmIntent((await openIntent(payment)).id, source, payment.attemptKey());
  },
  'after the bank asked the buyer': async (order: KnownOrder) => {
    const payment = await begin(order);
    const asking = { paymentMethodId: 'pm_card_authenticationRequired' };
    await confirmIntent((await openIntent(payment)).id, asking, payment.attemptKey());
  },
  'after a decline': async (order: KnownOrder) => {
    const payment = await begin(order);
    const declined = { paymentMethodId: 'pm_card_chargeDeclined' };
    const { id } = await openIntent(payment);
    await expect(confirmIntent(id, declined, payment.attemptKey())).rejects.toThrow();
  },
};

type Crash = keyof typeof crashes;

async function crashed(when: Crash) {
  const order = await anOrder();
  await crashes[when](order);
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Pending);
  return order;
}

describe('a crash', () => {
  it.each<Crash>(['before Stripe heard of it', 'before the intent was noted', 'before the charge'])(
    '%s ends in an attempt without a charge, and another can follow',
    async (when) => {
      const order = await crashed(when);
      await heal(order);
      expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Failed, failureCode: 'canceled' });
      await pay(order).expect(201);
      expect(await sandbox.intentsOf(order.id)).toEqual(['canceled', 'succeeded']);
      expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1 });
    },
  );

  it('after the charge ends in success, told once', async () => {
    const order = await crashed('after the charge');
    await heal(order);
    await heal(order);
    expect(await paymentOf(order)).toMatchObject({
      status: PaymentStatus.Succeeded,
      card: { last4: '4242' },
    });
    expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated]);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ intents: 1, succeededCharges: 1 });
  });

  it('after a decline ends in that decline, and another card can be tried', async () => {
    const order = await crashed('after a decline');
    await heal(order);
    expect(await paymentOf(order)).toMatchObject({
      status: PaymentStatus.Failed,
      failureCode: 'generic_decline',
    });
    await pay(order).expect(201);
  });

  it('after the intent of a decline was cancelled ends in that decline', async () => {
    const order = await crashed('after a decline');
    await cancelIntent((await paymentOf(order)).stripeId!);
    await heal(order);
    expect(await paymentOf(order)).toMatchObject({
      status: PaymentStatus.Failed,
      failureCode: 'generic_decline',
    });
  });

  it('after the bank asked the buyer, who never learned of it, can be followed by another card', async () => {
    const order = await crashed('after the bank asked the buyer');
    await heal(order);
    await pay(order).expect(201);
    expect(await sandbox.intentsOf(order.id)).toEqual(['canceled', 'succeeded']);
  });

  it.each(Object.keys(crashes) as Crash[])(
    '%s costs nothing when the order was cancelled meanwhile',
    async (when) => {
      const order = await crashed(when);
      await cancel(order);
      await runWorkers();
      await runWorkers();
      const { succeededCharges, refunds, amountCharged, amountRefunded } = (await sandbox.balanceOf(
        order.id,
      ))!;
      const charged = when === 'after the charge' ? 1 : 0;
      expect([succeededCharges, refunds, amountCharged - amountRefunded]).toEqual([charged, charged, 0]);
      expect(await eventsOf(order)).toEqual(
        charged ? [Subjects.PaymentCreated, Subjects.PaymentRefunded] : [],
      );
    },
  );
});

describe('an answer that was lost', () => {
  it.each([500, 503])('after the charge, as a %d, is found out: one charge, told once', async (status) => {
    const order = await anOrder();
    const effect = { errorAfterSuccess: status, replayError: true };
    await sandbox.fault({ next: 1, on: 'paymentIntents.confirm', effect });
    await pay(order).expect(503);
    await heal(order);
    await heal(order);
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Succeeded);
    expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated]);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ intents: 1, succeededCharges: 1 });
  });

  it('to the preparation, which Stripe repeats as a 500, ends the attempt, and another can follow', async () => {
    const order = await anOrder();
    const effect = { errorAfterSuccess: 500, replayError: true };
    await sandbox.fault({ next: 1, on: 'paymentIntents.create', effect });
    await pay(order).expect(503);
    await heal(order);
    expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Failed, failureCode: 'canceled' });
    await pay(order).expect(201);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1 });
  });

  it('to the preparation that comes after the attempt has ended charges nothing', async () => {
    const order = await anOrder();
    await sandbox.fault({ next: 1, on: 'paymentIntents.create', effect: { slowMs: 400 } });
    const answer = pay(order).then((response: { status: number }) => response.status);
    const prepared = ['requires_payment_method'];
    await eventually(async () => expect(await sandbox.intentsOf(order.id)).toEqual(prepared));
    await failAttempt(await paymentOf(order), 'canceled');
    expect(await answer).toBe(400);
    const { status, stripeId } = await paymentOf(order);
    expect({ status, stripeId }).toEqual({ status: PaymentStatus.Failed, stripeId: undefined });
    expect(await sandbox.intentsOf(order.id)).toEqual(prepared);
  });

  it('of a Stripe that is away is asked for until it is back', async () => {
    const order = await anOrder();
    await sandbox.kill();
    await pay(order).expect(503);
    await heal(order);
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Pending);
    await sandbox.start();
    await heal(order);
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Failed);
    await pay(order).expect(201);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1 });
  }, 30_000);
});

describe('a question of the bank', () => {
  it('that was answered while no webhook came is found out', async () => {
    const order = await anOrder();
    await sandbox.answerChallenge(await challenged(order), 'complete');
    await heal(order);
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Succeeded);
    expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated]);
  });

  it('that the buyer failed ends the attempt', async () => {
    const order = await anOrder();
    await sandbox.answerChallenge(await challenged(order), 'fail');
    await heal(order);
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Failed);
  });

  it('that the buyer failed cannot be paid with another card after the attempt has ended', async () => {
    const order = await anOrder();
    await sandbox.answerChallenge(await challenged(order), 'fail');
    await heal(order);
    const { stripeId } = await paymentOf(order);
    await expect(confirmIntent(stripeId!, source, `${order.id}-again`)).rejects.toThrow(/cannot confirm/);
    expect(await sandbox.intentsOf(order.id)).toEqual(['canceled']);
  });

  it('that follows a decline of the same intent comes to nothing when the order has ended', async () => {
    const order = await anOrder();
    await sandbox.answerChallenge(await challenged(order), 'fail');
    const { stripeId } = await paymentOf(order);
    const asking = { paymentMethodId: 'pm_card_authenticationRequired' };
    await confirmIntent(stripeId!, asking, `${order.id}-again`);
    await cancel(order);
    await runWorkers();
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Failed);
    expect(await sandbox.intentsOf(order.id)).toEqual(['canceled']);
  });

  it('goes on while the order lives, and is looked at again later', async () => {
    const order = await anOrder();
    await challenged(order);
    const before = new Date();
    await heal(order);
    const payment = await paymentOf(order);
    expect(payment.status).toBe(PaymentStatus.RequiresAction);
    expect(payment.updatedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it.each([
    ['cancelled', cancel],
    ['expired', runOut],
  ])('comes to nothing when the order has %s', async (_how, end) => {
    const order = await anOrder();
    const secret = await challenged(order);
    await end(order);
    await heal(order);
    await sandbox.answerChallenge(secret, 'complete');
    expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Failed, failureCode: 'canceled' });
    expect(await sandbox.intentsOf(order.id)).toEqual(['canceled']);
  });

  it('that was answered just before the order was cancelled is refunded', async () => {
    const order = await anOrder();
    await sandbox.answerChallenge(await challenged(order), 'complete');
    await cancel(order);
    await runWorkers();
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Refunded);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1, refunds: 1 });
  });
});

it('leaves alone what somebody is still waiting for', async () => {
  const order = await anOrder();
  await begin(order);
  await runWorkers();
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Pending);
});

it('begins with none once the service stops', async () => {
  const order = await crashed('after the charge');
  await Payment.collection.updateOne({ orderId: order.id }, { $set: { updatedAt: new Date(0) } });
  await reconcilePayments.run(AbortSignal.abort());
  expect((await paymentOf(order)).status).toBe(PaymentStatus.Pending);
});

it('heals the others when one cannot be healed', async () => {
  const [broken, other] = [await crashed('after the charge'), await crashed('after the charge')];
  await (await paymentOf(broken)).updateOne({ stripeId: 'pi_unknown' });
  await heal(broken);
  await heal(other);
  expect((await paymentOf(broken)).status).toBe(PaymentStatus.Pending);
  expect((await paymentOf(other)).status).toBe(PaymentStatus.Succeeded);
});

it('keeps nobody waiting behind a hundred that cannot be healed', async () => {
  const other = await crashed('after the charge');
  const stripeId = 'pi_unknown';
  const broken = () => ({ orderId: anId(), userId: anId(), amount: 2000, stripeId });
  await Payment.insertMany(Array.from({ length: 100 }, broken));
  await Payment.collection.updateMany({ stripeId }, { $set: { updatedAt: new Date(0) } });
  await Payment.collection.updateOne({ orderId: other.id }, { $set: { updatedAt: new Date(1) } });
  await runWorkers();
  await runWorkers();
  expect((await paymentOf(other)).status).toBe(PaymentStatus.Succeeded);
});

it('changes nothing when two processes look at once', async () => {
  const order = await crashed('after the charge');
  await Promise.all([heal(order), heal(order)]);
  expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated]);
});

it('is not asked for what is decided', async () => {
  const order = await anOrder();
  await pay(order, method('chargeDeclined')).expect(402);
  await heal(order);
  expect(await paymentOf(order)).toMatchObject({
    status: PaymentStatus.Failed,
    failureCode: 'generic_decline',
  });
});
