import { jsonOf } from '../support/http';
import { type Person } from '../support/sessions';
import { ask, type Ticket } from '../support/shop-api';
import { expectRefusal } from './support/refusal';
import { type Scene, setScene, signUp } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

const edit = { title: 'Taken over', price: 0.5 };

/** What somebody can try with what belongs to others, and what it is answered. */
const ATTEMPTS: [string, number, (scene: Scene) => [method: string, path: string, json?: unknown]][] = [
  ['edit a ticket', 401, ({ free }) => ['PUT', `/api/tickets/${free.id}`, edit]],
  [
    'edit a reserved ticket',
    401,
    ({ reservation }) => ['PUT', `/api/tickets/${reservation.ticket.id}`, edit],
  ],
  ['withdraw a ticket', 401, ({ free }) => ['DELETE', `/api/tickets/${free.id}`]],
  ['withdraw a sold ticket', 401, ({ purchase }) => ['DELETE', `/api/tickets/${purchase.ticket.id}`]],
  [
    'reserve a reserved ticket',
    400,
    ({ reservation }) => ['POST', '/api/orders', { ticketId: reservation.ticket.id }],
  ],
  ['reserve a sold ticket', 400, ({ purchase }) => ['POST', '/api/orders', { ticketId: purchase.ticket.id }]],
  ['read an order', 401, ({ reservation }) => ['GET', `/api/orders/${reservation.id}`]],
  ['cancel an order', 401, ({ reservation }) => ['DELETE', `/api/orders/${reservation.id}`]],
  ['cancel a complete order', 401, ({ purchase }) => ['DELETE', `/api/orders/${purchase.id}`]],
  [
    'pay an order',
    401,
    ({ reservation }) => ['POST', '/api/payments', { orderId: reservation.id, token: 'tok_visa' }],
  ],
  ['refund a payment', 401, ({ paymentId }) => ['POST', `/api/payments/${paymentId}/refund`]],
  ['read a payment', 401, ({ purchase }) => ['GET', `/api/payments?orderId=${purchase.id}`]],
];

describe('what belongs to others', () => {
  let scene: Scene;
  let stranger: Person;
  beforeAll(async () => {
    scene = await setScene();
    stranger = await signUp();
  });
  leavesTheShopUnchanged();

  it.each(ATTEMPTS)('is theirs: to %s answers a stranger %d', async (_what, status, attempt) => {
    expectRefusal(await ask(stranger, ...attempt(scene)), status);
  });

  it.each(['/api/orders', '/api/orders/sales', '/api/tickets/mine'])(
    'is in no list of a stranger: %s',
    async (path) => {
      const answer = await ask(stranger, 'GET', path);
      expect(answer).toMatchObject({ status: 200, text: '[]' });
    },
  );

  it('cannot be had by its seller: nobody buys their own ticket', async () => {
    const { seller, free } = scene;
    expectRefusal(await ask(seller, 'POST', '/api/orders', { ticketId: free.id }), 400);
  });

  it('is not the seller’s either: the order of a ticket is its buyer’s', async () => {
    const { seller, reservation } = scene;
    expectRefusal(await ask(seller, 'DELETE', `/api/orders/${reservation.id}`), 401);
  });

  it('is not the seller’s to see in full: the payment of a sold ticket shows no card', async () => {
    const { seller, buyer, purchase } = scene;
    const path = `/api/payments?orderId=${purchase.id}`;
    expect((await ask(buyer, 'GET', path)).text).toContain('"card"');
    expect((await ask(seller, 'GET', path)).text).not.toMatch(/card|4242/);
  });

  it('cannot be given back by a buyer who has it: the money is the seller’s to refund', async () => {
    const { buyer, paymentId } = scene;
    expectRefusal(await ask(buyer, 'POST', `/api/payments/${paymentId}/refund`), 401);
  });

  it('cannot be taken from a buyer by the seller', async () => {
    const { seller, reservation, purchase } = scene;
    for (const { ticket } of [reservation, purchase]) {
      expectRefusal(await ask(seller, 'PUT', `/api/tickets/${ticket.id}`, edit), 400);
      expectRefusal(await ask(seller, 'DELETE', `/api/tickets/${ticket.id}`), 400);
    }
  });

  it('cannot be had back: a complete order stays complete', async () => {
    const { buyer, purchase } = scene;
    expectRefusal(await ask(buyer, 'DELETE', `/api/orders/${purchase.id}`), 400);
    expectRefusal(
      await ask(buyer, 'POST', '/api/payments', { orderId: purchase.id, token: 'tok_visa' }),
      400,
    );
  });

  it('does not show in public: a ticket on sale names no e-mail address', async () => {
    const tickets = jsonOf<Ticket[]>(await ask(undefined, 'GET', '/api/tickets'));
    expect(tickets.map(({ id }) => id)).toContain(scene.free.id);
    expect(JSON.stringify(tickets)).not.toContain('@');
  });
});
