import { OrderStatus, Subjects } from '@ticket-store/common';
import { anId, asUser, aUser, deliver, useDatabase } from '@ticket-store/common/testing';
import {
  anOrder,
  cancel,
  challenged,
  eventsOf,
  heal,
  method,
  pay,
  paymentOf,
  runOut,
  statusesOf,
} from '../../__test__/payments';
import { sandbox } from '../../__test__/sandbox';
import { app } from '../../app';
import { markPaidOrder } from '../../events/listeners/order-completed';
import { Payment } from '../../models/payment';
import { PaymentStatus } from '../../models/payment-status';

useDatabase();

describe('201', () => {
  it.each([{ token: 'tok_visa' }, method('visa')])('answers the payment made with %j', async (source) => {
    const order = await anOrder({ price: 19.99 });
    const { body } = await pay(order, source).expect(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      orderId: order.id,
      stripeId: expect.stringMatching(/^pi_/),
      amount: 1999,
      currency: 'usd',
      status: PaymentStatus.Succeeded,
      card: { brand: 'visa', last4: '4242' },
      createdAt: expect.any(String),
    });
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1, amountCharged: 1999 });
  });

  it.each([
    [0.5, 50],
    [0.57, 57],
    [1.1, 110],
    [19.99, 1999],
    [1001.01, 100_101],
    [999_999.99, 99_999_999],
  ])('charges a price of %d as exactly %d cents', async (price, cents) => {
    const order = await anOrder({ price });
    const { body } = await pay(order).expect(201);
    expect(body.amount).toBe(cents);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ amountCharged: cents });
  });

  it('records payment:created in the same document', async () => {
    const order = await anOrder();
    const { body } = await pay(order).expect(201);
    const { outbox } = await paymentOf(order);
    expect(outbox.map(({ type, data }) => ({ type, data }))).toEqual([
      { type: Subjects.PaymentCreated, data: { id: body.id, orderId: order.id, stripeId: body.stripeId } },
    ]);
  });

  it('prefers the payment method to a token beside it', async () => {
    const order = await anOrder();
    await pay(order, { ...method('mastercard'), token: 'tok_visa' }).expect(201);
    expect((await paymentOf(order)).card).toMatchObject({ brand: 'mastercard' });
  });

  it('takes another card after a decline, as a second attempt', async () => {
    const order = await anOrder();
    await pay(order, method('chargeDeclined')).expect(402);
    await pay(order).expect(201);
    expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Succeeded, attempt: 2 });
    expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated]);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ failedCharges: 1, succeededCharges: 1 });
  });

  it('takes the same token again after a decline', async () => {
    const order = await anOrder();
    await pay(order, { token: 'tok_chargeDeclined' }).expect(402);
    await pay(order, { token: 'tok_chargeDeclined' }).expect(402);
    await pay(order, { token: 'tok_visa' }).expect(201);
    expect((await paymentOf(order)).attempt).toBe(3);
  });

  it('takes another card after a token that Stripe does not know', async () => {
    const order = await anOrder();
    await pay(order, { token: 'tok_unknown' }).expect(400);
    await pay(order).expect(201);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1 });
  });

  it('takes another card when the buyer has left the question of the bank', async () => {
    const order = await anOrder();
    const secret = await challenged(order);
    await pay(order).expect(201);
    await sandbox.answerChallenge(secret, 'complete');
    expect(await sandbox.intentsOf(order.id)).toEqual(['canceled', 'succeeded']);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1 });
  });

  it('leaves no declined attempt behind that could still be paid', async () => {
    const order = await anOrder();
    await pay(order, method('chargeDeclined')).expect(402);
    await pay(order).expect(201);
    expect(await sandbox.intentsOf(order.id)).toEqual(['canceled', 'succeeded']);
  });

  it('charges once when the answer is lost on its way and asked for again', async () => {
    const order = await anOrder();
    await sandbox.fault({ next: 1, on: 'paymentIntents.confirm', effect: { timeoutAfterSuccess: true } });
    await pay(order).expect(201);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1 });
  });
});

describe('202', () => {
  it('hands over the secret with which the browser asks the buyer', async () => {
    const order = await anOrder();
    const { body } = await pay(order, method('authenticationRequired')).expect(202);
    expect(body).toEqual({
      status: 'requires_action',
      clientSecret: expect.stringMatching(/^pi_.+_secret_/),
    });
    expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.RequiresAction });
    expect(await eventsOf(order)).toEqual([]);
  });

  it('has one question open when the buyer pays twice with such a card', async () => {
    const order = await anOrder();
    await challenged(order);
    await challenged(order);
    expect(await sandbox.intentsOf(order.id)).toEqual(['canceled', 'requires_action']);
  });
});

describe('400', () => {
  const wrong: [string, unknown][] = [
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
    ['blank', '  '],
    ['a number', 7],
    ['a list', ['tok_visa']],
    ['an operator', { $ne: null }],
    ['far too long', 'x'.repeat(256)],
  ];

  it.each(wrong)('names orderId when it is %s', async (_what, orderId) => {
    const { body } = await asUser(app, aUser())
      .post('/api/payments')
      .send({ orderId, token: 'tok_visa' })
      .expect(400);
    expect(body.errors).toEqual([{ message: 'orderId must be provided', field: 'orderId' }]);
  });

  it.each(wrong)('names token when it is %s', async (_what, token) => {
    const { body } = await pay(await anOrder(), { token }).expect(400);
    expect(body.errors).toEqual([{ message: 'token must be provided', field: 'token' }]);
  });

  it.each(wrong.slice(1))('names paymentMethodId when it is %s', async (_what, paymentMethodId) => {
    const { body } = await pay(await anOrder(), { paymentMethodId }).expect(400);
    expect(body.errors).toEqual([{ message: 'paymentMethodId must be provided', field: 'paymentMethodId' }]);
  });

  it('names every field of an empty body, and of one that is a list', async () => {
    for (const request of [{}, []]) {
      const { body } = await asUser(app, aUser()).post('/api/payments').send(request).expect(400);
      expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['orderId', 'token']);
    }
  });

  it.each([{ token: 'tok_unknown' }, { paymentMethodId: 'pm_unknown' }])('knows no %j', async (source) => {
    const order = await anOrder();
    const { body } = await pay(order, source).expect(400);
    const message = 'The payment provider does not know this card or token';
    expect(body).toEqual({ errors: [{ message, field: 'token' }] });
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Failed);
  });

  const refusal = async (order: Awaited<ReturnType<typeof anOrder>>) =>
    (await pay(order).expect(400)).body.errors;

  it('refuses a cancelled order', async () => {
    const order = await anOrder();
    await cancel(order);
    expect(await refusal(order)).toEqual([{ message: 'Cannot pay for a cancelled order' }]);
    expect(await Payment.countDocuments()).toBe(0);
  });

  it('refuses an order whose time has run out, although nobody has said so yet', async () => {
    const order = await anOrder();
    await runOut(order);
    expect(await refusal(order)).toEqual([{ message: 'The reservation has expired' }]);
  });

  it('refuses a completed order', async () => {
    const order = await anOrder();
    await deliver(markPaidOrder, { id: order.id, version: 1, ticket: { id: anId() } });
    expect(await refusal(order)).toEqual([{ message: 'This order is already paid' }]);
  });

  it('refuses an order that was paid a moment ago', async () => {
    const order = await anOrder({ status: OrderStatus.AwaitingPayment });
    await pay(order).expect(201);
    expect(await refusal(order)).toEqual([{ message: 'This order is already paid' }]);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ succeededCharges: 1 });
  });

  it('finds out that the question of the bank was answered before it takes another card', async () => {
    const order = await anOrder();
    await sandbox.answerChallenge(await challenged(order), 'complete');
    expect(await refusal(order)).toEqual([{ message: 'This order is already paid' }]);
    expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated]);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ intents: 1, succeededCharges: 1 });
  });

  it('gives way to the first of ten clicks', async () => {
    const order = await anOrder();
    const statuses = await statusesOf(Array.from({ length: 10 }, () => pay(order)));
    expect(statuses.sort()).toEqual([201, ...Array<number>(9).fill(400)]);
    expect(await sandbox.balanceOf(order.id)).toMatchObject({ intents: 1, succeededCharges: 1 });
    expect(await eventsOf(order)).toEqual([Subjects.PaymentCreated]);
  });

  it.each(['chargeDeclined', 'authenticationRequired'])(
    'gives way to the first of ten clicks after an attempt with %s',
    async (card) => {
      const order = await anOrder();
      await pay(order, method(card));
      const statuses = await statusesOf(Array.from({ length: 10 }, () => pay(order)));
      expect(statuses.sort()).toEqual([201, ...Array<number>(9).fill(400)]);
      expect(await sandbox.balanceOf(order.id)).toMatchObject({ intents: 2, succeededCharges: 1 });
    },
  );
});

describe('401', () => {
  it('wants a session', async () => {
    const { id: orderId } = await anOrder();
    await asUser(app).post('/api/payments').send({ orderId, token: 'tok_visa' }).expect(401);
  });

  it("does not let anybody pay another buyer's order", async () => {
    const { id } = await anOrder();
    const { body } = await pay({ id, buyer: aUser() }).expect(401);
    expect(body).toEqual({ errors: [{ message: 'Not authorized' }] });
    expect(await Payment.countDocuments()).toBe(0);
  });
});

describe('402', () => {
  it.each([
    [method('chargeDeclined'), 'generic_decline', /declined the payment/],
    [{ token: 'tok_chargeDeclined' }, 'generic_decline', /declined the payment/],
    [method('visa_chargeDeclinedInsufficientFunds'), 'insufficient_funds', /insufficient funds/],
    [method('visa_chargeDeclinedLostCard'), 'lost_card', /declined the payment/],
    [method('visa_chargeDeclinedStolenCard'), 'stolen_card', /declined the payment/],
    [method('chargeDeclinedExpiredCard'), 'expired_card', /has expired/],
    [method('chargeDeclinedIncorrectCvc'), 'incorrect_cvc', /security code/],
    [method('chargeDeclinedProcessingError'), 'processing_error', /in a moment/],
    [method('visa_chargeDeclinedVelocityLimitExceeded'), 'card_velocity_exceeded', /over its limit/],
  ])('says why %j was declined: %s', async (source, code, sentence) => {
    const order = await anOrder();
    const { body } = await pay(order, source).expect(402);
    expect(body).toEqual({ errors: [{ code, message: expect.stringMatching(sentence) }] });
    expect(await paymentOf(order)).toMatchObject({ status: PaymentStatus.Failed, failureCode: code });
    expect(await eventsOf(order)).toEqual([]);
  });
});

describe('402 and 400', () => {
  it.each([method('chargeDeclined'), { token: 'tok_unknown' }])(
    'leave nothing of an attempt with %j that could still be paid',
    async (source) => {
      const order = await anOrder();
      await pay(order, source);
      expect(await sandbox.intentsOf(order.id)).toEqual(['canceled']);
    },
  );
});

describe('404', () => {
  it.each(['nonsense', 'twelve-chars', anId()])('knows no order %s', async (id) => {
    await pay({ id, buyer: aUser() }).expect(404);
  });
});

describe('503', () => {
  it('asks for patience while the outcome is not known', async () => {
    const order = await anOrder();
    await sandbox.fault({
      next: 1,
      on: 'paymentIntents.confirm',
      effect: { errorAfterSuccess: 500, replayError: true },
    });
    const { body, headers } = await pay(order).expect(503);
    expect(body.errors[0].message).toMatch(/Do not pay again/);
    expect(headers['retry-after']).toBe('5');
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Pending);
    expect((await pay(order).expect(400)).body.errors[0].message).toMatch(/already under way/);
  });

  it('asks for patience, and is reconciled, when a declined attempt is not known to be cancelled', async () => {
    const order = await anOrder();
    const effect = { errorAfterSuccess: 500, replayError: true };
    await sandbox.fault({ next: 1, on: 'paymentIntents.cancel', effect });
    await pay(order, method('chargeDeclined')).expect(503);
    expect((await paymentOf(order)).status).toBe(PaymentStatus.Pending);
    await heal(order);
    expect(await paymentOf(order)).toMatchObject({
      status: PaymentStatus.Failed,
      failureCode: 'generic_decline',
    });
    await pay(order).expect(201);
  });

  it.each(['the first attempt', 'a question of the bank that was left'])(
    'stays calm while Stripe is away, at %s',
    async (when) => {
      const order = await anOrder();
      if (when !== 'the first attempt') await challenged(order);
      await sandbox.kill();
      await pay(order).expect(503);
      await sandbox.start();
    },
    30_000,
  );
});
