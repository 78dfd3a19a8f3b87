import { type Broker, type EventData, startService, Subjects, TicketStatus } from '@ticket-store/common';
import {
  anId,
  aUser,
  eventOf,
  eventually,
  NatsStreamingServer,
  ticketData,
} from '@ticket-store/common/testing';
import mongoose from 'mongoose';
import { app } from '../app';
import { config } from '../config';
import { completePaidOrder } from '../events/listeners/payment-created';
import { replicateTicketCreated } from '../events/listeners/ticket-created';
import { replicateTicketUpdated } from '../events/listeners/ticket-updated';
import { log } from '../log';
import { Order } from '../models/order';
import { Ticket } from '../models/ticket';
import { reserve } from './orders';

// The service as it runs, between a real database and a real broker.
let server: NatsStreamingServer;
let others: Broker;
let orders: { stop: () => Promise<void> };
const heard: { id: string; type: string }[] = [];

beforeAll(async () => {
  server = await NatsStreamingServer.start();
  others = await server.connect('others');
  for (const subject of [Subjects.OrderCreated, Subjects.OrderCompleted]) {
    const onMessage = (message: { getData: () => unknown; ack: () => void }) => {
      heard.push(JSON.parse(String(message.getData())) as { id: string; type: string });
      message.ack();
    };
    await others.subscribe({ subject, queueGroup: 'others', ackWaitSeconds: 5, onMessage });
  }
  orders = await startService({
    name: 'orders',
    config: { ...config, NATS_URL: server.url },
    log,
    app,
    models: [Order, Ticket],
    listeners: [replicateTicketCreated, replicateTicketUpdated, completePaidOrder],
  });
}, 40_000);

afterAll(async () => {
  await mongoose.connection.dropDatabase();
  await orders.stop();
  await others.close();
  await server.remove();
});

const publish = <S extends Subjects>(subject: S, data: EventData<S>) =>
  others.publish(subject, JSON.stringify(eventOf(subject, data)));

it.each([['012012'], ['210210'], ['120012'], ['201120']])(
  'takes over a ticket whose versions arrive as %s',
  async (order) => {
    const created = ticketData();
    const versions = [
      created,
      { ...created, version: 1, status: TicketStatus.Reserved, orderId: anId() },
      { ...created, version: 2, price: 35 },
    ];
    for (const version of order) {
      const subject = version === '0' ? Subjects.TicketCreated : Subjects.TicketUpdated;
      await publish(subject, versions[Number(version)]!);
    }
    await eventually(async () =>
      expect(await Ticket.findById(created.id)).toMatchObject({ version: 2, price: 35 }),
    );
  },
);

it('publishes a reservation and its completion, each once and under its version', async () => {
  const ticket = ticketData();
  await publish(Subjects.TicketCreated, ticket);
  await eventually(async () => expect(await Ticket.exists({ _id: ticket.id })).not.toBeNull());
  const { body } = await reserve(ticket.id, aUser()).expect(201);
  const orderId = body.id as string;
  const payment = { id: anId(), orderId, stripeId: 'pi_1' };
  await publish(Subjects.PaymentCreated, payment);
  await publish(Subjects.PaymentCreated, payment);
  await eventually(async () => expect((await Order.findById(orderId))?.outbox).toHaveLength(0));
  expect(heard.filter(({ id }) => id.startsWith(orderId)).map(({ id, type }) => [id, type])).toEqual([
    [`${orderId}:0`, Subjects.OrderCreated],
    [`${orderId}:1`, Subjects.OrderCompleted],
  ]);
});
