import { type Broker } from '@ticket-store/common';
import { anId, deliver, NatsStreamingServer, orderData } from '@ticket-store/common/testing';
import { log } from '../../../log';
import { expirationQueue } from '../../../queues/expiration-queue';
import { stopTimerOfCancelledOrder } from '../order-cancelled';
import { stopTimerOfPaidOrder } from '../order-completed';
import { startTimer } from '../order-created';

let server: NatsStreamingServer;
let broker: Broker;

beforeAll(async () => {
  server = await NatsStreamingServer.start();
  broker = await server.connect('expiration');
  await expirationQueue.open({ broker, log });
});

afterAll(async () => {
  await expirationQueue.close();
  await broker.close();
  await server.remove();
});

it('starts one timer for a new order, however often its event comes', async () => {
  const order = orderData();
  await deliver(startTimer, order);
  await deliver(startTimer, order);
  expect(await expirationQueue.pending()).toBe(1);
  await expirationQueue.clear(order.id);
});

it.each([
  ['cancelled', stopTimerOfCancelledOrder],
  ['paid', stopTimerOfPaidOrder],
])('stops the timer of an order that was %s, and no other', async (_what, stopTimer) => {
  const [ended, live] = [orderData(), orderData()];
  await deliver(startTimer, ended);
  await deliver(startTimer, live);
  const event = { id: ended.id, version: 1, ticket: ended.ticket };
  await deliver(stopTimer, event);
  await deliver(stopTimer, event);
  expect(await expirationQueue.pending()).toBe(1);
  await expirationQueue.clear(live.id);
});

it.each([
  ['cancelled', stopTimerOfCancelledOrder],
  ['paid', stopTimerOfPaidOrder],
])('takes the event of a %s order that it has not heard of', async (_what, stopTimer) => {
  await deliver(stopTimer, { id: anId(), version: 1, ticket: { id: anId() } });
  expect(await expirationQueue.pending()).toBe(0);
});
