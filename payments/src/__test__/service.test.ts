import { type Broker, type EventData, OrderStatus, startService, Subjects } from '@ticket-store/common';
import { anId, eventOf, eventually, NatsStreamingServer, orderData } from '@ticket-store/common/testing';
import mongoose from 'mongoose';
import { app } from '../app';
import { config } from '../config';
import { abandonPaymentOfCancelledOrder } from '../events/listeners/order-cancelled';
import { markPaidOrder } from '../events/listeners/order-completed';
import { replicateOrder } from '../events/listeners/order-created';
import { log } from '../log';
import { Order } from '../models/order';
import { Payment } from '../models/payment';
import { PaymentStatus } from '../models/payment-status';
import { reconcilePayments } from '../workers/reconcile';
import { sendRefunds } from '../workers/send-refunds';
import { pay } from './payments';
import { sandbox } from './sandbox';

// The service as it runs, between a real database, a real broker, and the sandbox.
let server: NatsStreamingServer;
let others: Broker;
let stop: () => Promise<void>;
const heard: { id: string; type: string; data: { orderId: string } }[] = [];
const leftBehind = anId();

/** Succeeded and recorded, and then the process died before it published that. */
async function crashBeforePublishing() {
  await mongoose.connect(config.MONGO_URI);
  const payment = new Payment({ orderId: leftBehind, userId: anId(), amount: 2000, stripeId: 'pi_1' });
  payment.succeed();
  await payment.save();
  await mongoose.disconnect();
}

beforeAll(async () => {
  server = await NatsStreamingServer.start();
  others = await server.connect('others');
  for (const subject of [Subjects.PaymentCreated, Subjects.PaymentRefunded]) {
    const onMessage = (message: { getData: () => unknown; ack: () => void }) => {
      heard.push(JSON.parse(String(message.getData())) as (typeof heard)[number]);
      message.ack();
    };
    await others.subscribe({ subject, queueGroup: 'others', ackWaitSeconds: 5, onMessage });
  }
  await crashBeforePublishing();
  ({ stop } = await startService({
    name: 'payments',
    config: { ...config, NATS_URL: server.url },
    log,
    app,
    models: [Payment, Order],
    listeners: [replicateOrder, abandonPaymentOfCancelledOrder, markPaidOrder],
    workers: [reconcilePayments, sendRefunds],
  }));
}, 40_000);

afterAll(async () => {
  await mongoose.connection.dropDatabase();
  await stop();
  await others.close();
  await server.remove();
});

const publish = <S extends Subjects>(subject: S, data: EventData<S>) =>
  others.publish(subject, JSON.stringify(eventOf(subject, data)));
const typesOf = (orderId: string) =>
  heard.filter(({ data }) => data.orderId === orderId).map(({ type }) => type);

async function aPaidOrder() {
  const order = orderData();
  await publish(Subjects.OrderCreated, order);
  await eventually(async () => expect(await Order.exists({ _id: order.id })).not.toBeNull());
  await pay({ id: order.id, buyer: { id: order.userId, email: 'buyer@example.com' } }).expect(201);
  return { order, end: { id: order.id, version: 1, ticket: { id: order.ticket.id } } };
}

it('publishes on its start what a crash left in an outbox', async () => {
  await eventually(() => expect(typesOf(leftBehind)).toEqual([Subjects.PaymentCreated]));
});

it('publishes a payment once, and hears that its order is complete', async () => {
  const { order, end } = await aPaidOrder();
  await eventually(() => expect(typesOf(order.id)).toEqual([Subjects.PaymentCreated]));
  await publish(Subjects.OrderCompleted, end);
  await eventually(async () => expect((await Order.findById(order.id))?.status).toBe(OrderStatus.Complete));
});

it('gives the money back by itself when it hears that the order was cancelled', async () => {
  const { order, end } = await aPaidOrder();
  await publish(Subjects.OrderCancelled, end);
  await publish(Subjects.OrderCancelled, end);
  await eventually(() =>
    expect(typesOf(order.id)).toEqual([Subjects.PaymentCreated, Subjects.PaymentRefunded]),
  );
  expect((await Payment.findOne({ orderId: order.id }))?.status).toBe(PaymentStatus.Refunded);
  expect(await sandbox.balanceOf(order.id)).toMatchObject({ refunds: 1 });
});

it.each([['01'], ['10'], ['1010']])(
  'ends up with a cancelled order when its versions arrive as %s',
  async (versions) => {
    const order = orderData();
    const end = { id: order.id, version: 1, ticket: { id: order.ticket.id } };
    for (const version of versions) {
      if (version === '0') await publish(Subjects.OrderCreated, order);
      else await publish(Subjects.OrderCancelled, end);
    }
    await eventually(async () =>
      expect((await Order.findById(order.id))?.status).toBe(OrderStatus.Cancelled),
    );
  },
);
