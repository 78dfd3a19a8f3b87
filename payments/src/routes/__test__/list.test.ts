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

describe('of many orders', () => {
  const listMany = (orders: { id: string }[], user: CurrentUser) =>
    asUser(app, user)
      .get('/api/payments')
      .query({ orderIds: orders.map(({ id }) => id).join(',') });
  const ordersIn = ({ body }: { body: { orderId: string }[] }) => body.map(({ orderId }) => orderId);

  it('shows a seller the payments of all the sales that were asked after, without a card', async () => {
    const seller = aUser();
    const [one, unpaid, other] = await Promise.all([1, 2, 3].map(() => anOrder({ sellerId: seller.id })));
    await pay(one!).expect(201);
    await pay(other!).expect(201);
    const answer = await listMany([one!, unpaid!, other!], seller).expect(200);
    expect(ordersIn(answer).sort()).toEqual([one!.id, other!.id].sort());
    for (const payment of answer.body as object[]) expect(payment).not.toHaveProperty('card');
  });

  it('shows a buyer the card that paid', async () => {
    const order = await anOrder();
    const { body } = await pay(order).expect(201);
    expect((await listMany([order], order.buyer).expect(200)).body).toEqual([body]);
  });

  it('leaves out orders that are unknown or of no concern to who asks', async () => {
    const [order, foreign] = [await anOrder(), await anOrder()];
    await pay(order).expect(201);
    await pay(foreign).expect(201);
    const answer = await listMany([foreign, { id: anId() }, { id: 'nonsense' }, order], order.buyer).expect(
      200,
    );
    expect(ordersIn(answer)).toEqual([order.id]);
  });

  it('answers 401 without a session', async () => {
    await asUser(app).get(`/api/payments?orderIds=${anId()}`).expect(401);
  });

  it.each([
    ['none', 'orderIds='],
    ['101', `orderIds=${Array.from({ length: 101 }, anId).join(',')}`],
    ['an empty one', 'orderIds=a,,b'],
    ['a list twice', 'orderIds=a&orderIds=b'],
  ])('wants 1 to 100 of them, not %s', async (_what, query) => {
    const { body } = await asUser(app, aUser()).get(`/api/payments?${query}`).expect(400);
    const message = 'OrderIds must be 1 to 100 ids with commas between them';
    expect(body.errors).toEqual([{ message, field: 'orderIds' }]);
  });

  it('wants one kind of question', async () => {
    const { body } = await asUser(app, aUser()).get('/api/payments?orderId=a&orderIds=b').expect(400);
    expect(body.errors).toEqual([{ message: 'OrderId and orderIds exclude each other', field: 'orderIds' }]);
  });
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
