import { type CurrentUser } from '@ticket-store/common';
import { anId, asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import {
  anOrder,
  cancel,
  challenged,
  type KnownOrder,
  method,
  pay,
  runWorkers,
} from '../../__test__/payments';
import { app } from '../../app';

useDatabase();

const list = ({ id, buyer }: KnownOrder) => asUser(app, buyer).get('/api/payments').query({ orderId: id });

describe('200', () => {
  it('answers an empty list before anybody has paid', async () => {
    expect((await list(await anOrder()).expect(200)).body).toEqual([]);
  });

  it('shows the payment as it was answered when it was made', async () => {
    const order = await anOrder();
    const { body } = await pay(order).expect(201);
    expect((await list(order).expect(200)).body).toEqual([body]);
  });

  it('shows why the last attempt failed', async () => {
    const order = await anOrder();
    await pay(order, method('chargeDeclined')).expect(402);
    expect((await list(order)).body).toMatchObject([{ status: 'failed', failureCode: 'generic_decline' }]);
  });

  const others: [string, CurrentUser][] = [
    ['the seller', aUser()],
    ['the support account', { ...aUser(), id: 'the-support' }],
  ];

  it.each(others)("shows %s the state alone, and nothing of the buyer's card", async (_who, user) => {
    const order = await anOrder({ sellerId: user.id });
    await pay(order, method('visa_chargeDeclinedInsufficientFunds')).expect(402);
    const declined = await list({ id: order.id, buyer: user }).expect(200);
    await pay(order).expect(201);
    const paid = await list({ id: order.id, buyer: user }).expect(200);
    const bare = ['amount', 'createdAt', 'currency', 'id', 'orderId', 'status', 'stripeId'];
    expect([declined, paid].map(({ body }) => body[0].status)).toEqual(['failed', 'succeeded']);
    for (const { body } of [declined, paid]) expect(Object.keys(body[0] as object).sort()).toEqual(bare);
  });

  it('shows the refund and its reason', async () => {
    const order = await anOrder();
    await pay(order).expect(201);
    await cancel(order);
    expect((await list(order)).body).toMatchObject([
      { status: 'refunding', refund: { reason: 'order_ended' } },
    ]);
    await runWorkers();
    const refund = { id: expect.stringMatching(/^re_/), reason: 'order_ended' };
    expect((await list(order)).body).toMatchObject([{ status: 'refunded', refund }]);
  });

  it('keeps client secret, token, outbox and attempt key to itself', async () => {
    const order = await anOrder();
    await pay(order, { token: 'tok_chargeDeclined' }).expect(402);
    await challenged(order);
    const { body, text } = await list(order).expect(200);
    expect(Object.keys(body[0] as object).sort()).toEqual(
      ['amount', 'createdAt', 'currency', 'id', 'orderId', 'status', 'stripeId'].sort(),
    );
    expect(text).not.toMatch(/secret|tok_/);
  });
});

describe('400', () => {
  it.each(['', '?orderId=', '?orderId=a&orderId=b', '?orderId[$ne]=1', '?order=1'])(
    'wants one orderId: %s',
    async (query) => {
      const { body } = await asUser(app, aUser()).get(`/api/payments${query}`).expect(400);
      expect(body.errors).toEqual([{ message: 'OrderId must be provided', field: 'orderId' }]);
    },
  );
});

it('answers 401 without a session', async () => {
  const { id } = await anOrder();
  await asUser(app).get(`/api/payments?orderId=${id}`).expect(401);
});

it("answers 401 for another buyer's order", async () => {
  const { id } = await anOrder();
  await list({ id, buyer: aUser() }).expect(401);
});

it.each(['nonsense', anId()])('answers 404 for the order %s', async (id) => {
  await list({ id, buyer: aUser() }).expect(404);
});
