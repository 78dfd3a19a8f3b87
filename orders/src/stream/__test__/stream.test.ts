import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { listen, type HttpServer, OrderStatus, Subjects } from '@ticket-store/common';
import {
  anId,
  asUser,
  aUser,
  eventOf,
  eventually,
  sessionOf,
  useDatabase,
} from '@ticket-store/common/testing';
import { app } from '../../app';
import { Order } from '../../models/order';
import { orderFollowers } from '../order-feed';
import { streams } from '../streams';

useDatabase();

const buyer = aUser();
let server: HttpServer;
beforeAll(async () => (server = await listen(app, 0)));
afterAll(() => server.drain(0));

async function anOrder() {
  const ticket = { id: anId(), title: 'A concert', price: 20, userId: anId() };
  const order = new Order({ userId: buyer.id, expiresAt: new Date(Date.now() + 60_000), ticket });
  order.reserve();
  return order.save();
}

async function open(id: string) {
  const url = `http://127.0.0.1:${server.port}/api/orders/${id}/stream`;
  const asked = get(url, { agent: false, headers: { cookie: sessionOf(buyer) } });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const browser = { text: '', leave: () => asked.destroy() };
  asked.on('error', () => undefined);
  answer.on('error', () => undefined).on('data', (chunk) => (browser.text += String(chunk)));
  return browser;
}

/** Has this process hear of an event. */
function hear(subject: Subjects, data: object) {
  const event = eventOf(subject, data as never);
  orderFollowers.find((each) => each.subject === subject)!.hear(data as never, { event, position: 1 });
}

const ordersIn = (text: string) =>
  [...text.matchAll(/event: order\ndata: (.*)\n/g)].map(
    ([, data]) => JSON.parse(data!) as { status: string },
  );

it('shows the order at once, as its own page does, and again after each change', async () => {
  const order = await anOrder();
  const id = order.id as string;
  const browser = await open(id);
  await eventually(() => expect(ordersIn(browser.text)).toHaveLength(1));
  const { body } = await asUser(app, buyer).get(`/api/orders/${id}`);
  expect(ordersIn(browser.text)).toEqual([body]);

  order.cancel();
  await order.save();
  hear(Subjects.OrderCancelled, { id, version: 1, ticket: { id: order.ticket.id } });
  hear(Subjects.OrderCancelled, { id, version: 1, ticket: { id: order.ticket.id } });
  await eventually(() => expect(ordersIn(browser.text)[1]).toMatchObject({ status: OrderStatus.Cancelled }));
  hear(Subjects.PaymentRefunded, { id: anId(), orderId: id, stripeId: 'pi', reason: 'late' });
  await eventually(() => expect(browser.text).toMatch(/event: payment\ndata: .*"payment:refunded"/));
  expect(ordersIn(browser.text)).toHaveLength(2);
  expect(browser.text).toContain(`data: {"type":"payment:refunded","orderId":"${id}"}`);
  browser.leave();
  await eventually(() => expect(streams.size).toBe(0));
});

it('tells nothing of other orders', async () => {
  const [order, other] = [await anOrder(), await anOrder()];
  const browser = await open(order.id as string);
  await eventually(() => expect(ordersIn(browser.text)).toHaveLength(1));
  hear(Subjects.PaymentCreated, { id: anId(), orderId: other.id as string, stripeId: 'pi' });
  hear(Subjects.PaymentCreated, { id: anId(), orderId: order.id as string, stripeId: 'pi' });
  await eventually(() => expect(browser.text).toContain('event: payment'));
  expect(browser.text).not.toContain(other.id as string);
  browser.leave();
});

it('answers 401 to everybody but the buyer, and 404 where there is no order', async () => {
  const { id } = (await anOrder()) as { id: string };
  await asUser(app).get(`/api/orders/${id}/stream`).expect(401);
  await asUser(app, aUser()).get(`/api/orders/${id}/stream`).expect(401);
  await asUser(app, buyer).get(`/api/orders/${anId()}/stream`).expect(404);
  await asUser(app, buyer).get('/api/orders/nonsense/stream').expect(404);
});
