import { type CurrentUser } from '@ticket-store/common';
import { anId, asUser, aUser, deliver, useDatabase } from '@ticket-store/common/testing';
import {
  anOrder,
  cancel,
  eventsOf,
  type KnownOrder,
  method,
  pay,
  paymentOf,
  runWorkers,
} from '../../__test__/payments';
import { app } from '../../app';
import { markPaidOrder } from '../../events/listeners/order-completed';

useDatabase();

const seller = aUser();
const support = { ...aUser(), id: 'the-support' };

const refund = (id: string, user?: CurrentUser) => asUser(app, user).post(`/api/payments/${id}/refund`);

/** An order of the seller's ticket, paid and completed. */
async function aSale(): Promise<KnownOrder & { paymentId: string }> {
  const order = await anOrder({ sellerId: seller.id });
  const { body } = await pay(order).expect(201);
  await deliver(markPaidOrder, { id: order.id, version: 1, ticket: { id: 'ticket' } });
  return { ...order, paymentId: body.id as string };
}

describe('200', () => {
  it.each([
    ['the seller', seller],
    ['the support account', support],
  ])('lets %s give the money back', async (_who, user) => {
    const sale = await aSale();

    const { body } = await refund(sale.paymentId, user).expect(200);
    await runWorkers();

    expect(body).toMatchObject({ status: 'refunding', refund: { reason: 'requested_by_seller' } });
    expect(body.card).toBeUndefined();
    expect((await paymentOf(sale)).status).toBe('refunded');
    expect(await eventsOf(sale)).toEqual(['payment:created', 'payment:refunded']);
  });

  it('refunds once, however often it is asked', async () => {
    const sale = await aSale();

    const answers = await Promise.all([...Array(5)].map(() => refund(sale.paymentId, seller)));
    await runWorkers();
    await refund(sale.paymentId, seller).expect(200);
    await runWorkers();

    expect(answers.map((answer: { status: number }) => answer.status)).toEqual(Array(5).fill(200));
    expect((await eventsOf(sale)).filter((type) => type === 'payment:refunded')).toHaveLength(1);
  });
});

describe('400', () => {
  it('refuses what was not paid', async () => {
    const order = await anOrder({ sellerId: seller.id });
    await pay(order, method('chargeDeclined')).expect(402);

    const { body } = await refund(String((await paymentOf(order))._id), seller).expect(400);

    expect(body.errors).toEqual([{ message: 'Only a completed order can be refunded' }]);
  });

  it('refuses an order that was cancelled', async () => {
    const order = await anOrder({ sellerId: seller.id });
    const { body } = await pay(order).expect(201);
    await cancel(order);

    await refund(body.id as string, seller).expect(400);
  });
});

describe('401', () => {
  it('refuses the buyer, a stranger and a visitor', async () => {
    const sale = await aSale();

    for (const user of [sale.buyer, aUser(), undefined]) await refund(sale.paymentId, user).expect(401);

    expect((await paymentOf(sale)).status).toBe('succeeded');
  });
});

describe('404', () => {
  it.each([anId(), 'malformed', '%00'])('knows no payment %s', async (id) => {
    await refund(id, seller).expect(404);
  });
});

describe('what the seller sees of a payment', () => {
  it('is its state without the card', async () => {
    const sale = await aSale();

    const { body } = await asUser(app, seller).get('/api/payments').query({ orderId: sale.id }).expect(200);

    expect(body).toMatchObject([{ id: sale.paymentId, status: 'succeeded' }]);
    expect(body[0].card).toBeUndefined();
  });
});
