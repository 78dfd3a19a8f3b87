import { eventually } from '../support/eventually';
import { jsonOf, send } from '../support/http';
import { shop } from '../support/running-shop';
import { ask, list, ticketOf } from '../support/shop-api';
import { anAddress, PASSWORD } from './support/credentials';
import { type Scene, setScene, signUp } from './support/scene';
import { documentOf, leavesTheShopUnchanged } from './support/state';

const SOMEBODY = 'a'.repeat(24);

/** What a body may try to say about things that are not the caller's to say. */
const SMUGGLED = {
  ...{ id: SOMEBODY, _id: SOMEBODY, userId: SOMEBODY, orderId: SOMEBODY, version: 77, __v: 77 },
  ...{
    status: 'sold',
    withdrawnAt: '2020-01-01T00:00:00Z',
    sortDate: '2020-01-01T00:00:00Z',
    outbox: [{ id: 'x' }],
  },
  ...{ expiresAt: '2099-01-01T00:00:00Z', ticket: { id: SOMEBODY, price: 0.5 }, price: 0.5 },
  ...{
    amount: 1,
    currency: 'xxx',
    stripeId: 'pi_x',
    attempt: 77,
    passwordHash: 'x',
    isAdmin: true,
    createdAt: '2020',
  },
};

const PROTOTYPES = '"__proto__":{"isAdmin":true,"userId":"x"},"constructor":{"prototype":{"isAdmin":true}}';

describe('fields nobody may set', () => {
  let scene: Scene;
  beforeAll(async () => (scene = await setScene()));

  it('are ignored in a new ticket', async () => {
    const details = { title: 'Mine', price: 10 };
    const answer = await ask(scene.seller, 'POST', '/api/tickets', { ...SMUGGLED, ...details });

    const { id, ...ticket } = jsonOf<{ id: string }>(answer);
    expect(answer.status).toBe(201);
    expect(id).not.toBe(SOMEBODY);
    expect(ticket).toEqual({ ...details, userId: scene.seller.id, version: 0, status: 'available' });
    const stored = await documentOf('tickets', 'tickets', id);
    expect(Object.keys(stored).sort()).toEqual(
      ['_id', 'outbox', 'price', 'sortDate', 'status', 'title', 'userId', 'version'].sort(),
    );
  });

  it('are ignored in an edit', async () => {
    const { free, seller } = scene;
    const answer = await ask(seller, 'PUT', `/api/tickets/${free.id}`, {
      ...SMUGGLED,
      title: 'Edited',
      price: 89,
    });

    expect(answer.status).toBe(200);
    const expected = { ...free, title: 'Edited', price: 89, version: free.version + 1 };
    expect(await ticketOf(free.id)).toEqual(expected);
  });

  it('are ignored in an order: the price is the seller’s, the time the shop’s', async () => {
    const { seller, buyer } = scene;
    const { id } = await list(seller);
    const answer = await eventually(async () => {
      const given = await ask(buyer, 'POST', '/api/orders', { ...SMUGGLED, ticketId: id });
      if (given.status === 404) throw new Error('orders has not heard of the ticket yet');
      return given;
    });

    const order = jsonOf<{ userId: string; expiresAt: string; ticket: object; status: string }>(answer);
    expect(order).toMatchObject({ userId: buyer.id, status: 'created', ticket: { id, price: 88 } });
    expect(new Date(order.expiresAt).getTime()).toBeLessThan(Date.now() + 3_600_000);
  });

  it('are ignored in a payment: the amount is that of the order', async () => {
    const { reservation, buyer } = scene;
    const answer = await ask(buyer, 'POST', '/api/payments', {
      ...SMUGGLED,
      ...{ orderId: reservation.id, token: 'tok_visa' },
    });

    expect(answer.status).toBe(201);
    expect(jsonOf(answer)).toMatchObject({ orderId: reservation.id, amount: 8_800, currency: 'usd' });
  });

  it('are ignored in a sign-up', async () => {
    const email = anAddress();
    const answer = await ask(undefined, 'POST', '/api/users/signup', {
      ...SMUGGLED,
      email,
      password: PASSWORD,
    });

    const { id } = jsonOf<{ id: string }>(answer);
    expect(jsonOf(answer)).toEqual({ id, email });
    expect(id).not.toBe(SOMEBODY);
    const stored = await documentOf('auth', 'users', id);
    expect(Object.keys(stored).sort()).toEqual([
      '_id',
      'createdAt',
      'email',
      'outbox',
      'passwordHash',
      'updatedAt',
      'version',
    ]);
    expect(stored).toMatchObject({
      version: 0,
      outbox: [],
      passwordHash: expect.stringMatching(/^\$argon2id\$/) as string,
    });
  });

  it('are ignored where they name prototypes', async () => {
    const body = `{"title":"Mine","price":10,${PROTOTYPES}}`;
    const headers = { 'content-type': 'application/json' };
    const { cookie } = scene.seller;
    const answer = await send(shop.gateway, { method: 'POST', path: '/api/tickets', cookie, headers, body });

    expect(answer.status).toBe(201);
    expect(answer.text).not.toMatch(/isAdmin|"x"/);
    const { id } = jsonOf<{ id: string }>(answer);
    expect(await documentOf('tickets', 'tickets', id)).not.toHaveProperty('isAdmin');
    expect((await ask(await signUp(), 'GET', '/api/users/currentuser')).text).not.toContain('isAdmin');
  });

  describe('in place of those that are needed', () => {
    leavesTheShopUnchanged();

    it('do not stand in for them: a body with a prototype only has no fields', async () => {
      const body = '{"__proto__":{"title":"Mine","price":10}}';
      const headers = { 'content-type': 'application/json' };
      const { cookie } = scene.seller;
      const answer = await send(shop.gateway, {
        method: 'POST',
        path: '/api/tickets',
        cookie,
        headers,
        body,
      });
      expect(answer.status).toBe(400);
    });
  });
});
