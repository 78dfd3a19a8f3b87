import { Router } from 'express';
import mongoose from 'mongoose';
import { Subjects } from '../../events';
import { aParcel, Parcel } from '../../messaging/__test__/parcel';
import { DeadLetterModel, ParkedEventModel } from '../../messaging/delivery/mongo-stores';
import { listener } from '../../messaging/listener';
import { anId, eventOf, ticketData } from '../../testing/events';
import { eventually } from '../../testing/eventually';
import { NatsStreamingServer } from '../../testing/nats-streaming';
import { serializeEvent } from '../../messaging/cloud-event';
import { brokerVariables, databaseVariables, parseConfig } from '../config';
import { createApp } from '../create-app';
import { createLogger } from '../logger';
import { type RunningService, startService } from '../run-service';

const log = createLogger('test', 'silent');
let server: NatsStreamingServer;
let running: RunningService;
let outcome: 'applied' | 'stale' | 'early';

beforeAll(async () => {
  server = await NatsStreamingServer.start();
});
beforeEach(async () => {
  outcome = 'applied';
  const environment = {
    ...process.env,
    NATS_URL: server.url,
    NATS_CLIENT_ID: `metrics-${anId()}`,
    SERVICE_VERSION: 'abc1234',
  };
  running = await startService({
    name: 'measured',
    config: parseConfig({ ...brokerVariables, ...databaseVariables }, environment),
    log,
    app: createApp({
      jwtKeys: ['key'],
      log,
      routes: [Router().get('/api/things/:id', (_req, res) => void res.json({}))],
    }),
    models: [Parcel],
    listeners: [listener(Subjects.TicketCreated, () => Promise.resolve(outcome))],
  });
});
afterEach(async () => {
  await mongoose.connection.dropDatabase();
  await running.stop();
});
afterAll(() => server.remove());

async function page(): Promise<string> {
  return (await fetch(`http://127.0.0.1:${running.metricsPort}/metrics`)).text();
}

/** The value of a metric, over all its series whose labels contain these. */
async function valueOf(name: string, labels = ''): Promise<number | undefined> {
  const lines = (await page())
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => line.includes(labels));
  return lines.length ? lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0) : undefined;
}

/** Publishes what a seller's service might. */
async function say(body: string): Promise<void> {
  const publisher = await server.connect(`publisher-${anId()}`);
  await publisher.publish(Subjects.TicketCreated, body);
  await publisher.close();
}

it('counts an answer under its route, whatever the address was', async () => {
  const before = (await valueOf('http_request_duration_seconds_count')) ?? 0;

  await fetch(`http://127.0.0.1:${running.port}/api/things/${anId()}`);

  const labels = 'method="GET",route="/api/things/:id",status="200"';
  await eventually(async () => expect(await valueOf('http_request_duration_seconds_count', labels)).toBe(1));
  expect(await valueOf('http_request_duration_seconds_count')).toBe(before + 1);
});

it('counts an event published, handled, and how long it was on its way', async () => {
  const before = (await valueOf('event_delivery_lag_seconds_count')) ?? 0;

  await aParcel();

  await eventually(async () =>
    expect(await valueOf('event_delivery_lag_seconds_count', 'ticket:created')).toBe(before + 1),
  );
  expect(await valueOf('events_published_total', 'subject="ticket:created"')).toBeGreaterThanOrEqual(1);
  expect(await valueOf('events_received_total', 'outcome="handled"')).toBeGreaterThanOrEqual(1);
});

it.each([
  ['stale', 'stale'],
  ['early', 'parked'],
] as const)('counts an event that is %s as %s', async (result, label) => {
  outcome = result;

  await aParcel();

  await eventually(async () => expect(await valueOf('events_received_total', `outcome="${label}"`)).toBe(1));
});

it('counts how long an event was on its way that was parked, once it has its effect', async () => {
  const publish = (version: number) =>
    say(serializeEvent(eventOf(Subjects.TicketCreated, ticketData({ id, version }))));
  const id = anId();
  const before = (await valueOf('event_delivery_lag_seconds_count')) ?? 0;
  outcome = 'early';
  await publish(1);
  await eventually(async () => expect(await ParkedEventModel.countDocuments()).toBe(1));
  expect((await valueOf('event_delivery_lag_seconds_count')) ?? 0).toBe(before);

  outcome = 'applied';
  await publish(0);

  await eventually(async () =>
    expect(await valueOf('event_delivery_lag_seconds_count', 'ticket:created')).toBe(before + 2),
  );
});

it('counts what the broker holds that is no event as dead', async () => {
  await say('no event');

  await eventually(async () => expect(await valueOf('events_received_total', 'outcome="dead"')).toBe(1));
  expect(await valueOf('dead_letters')).toBe(await DeadLetterModel.countDocuments());
});

it('shows how much waits in the outboxes, and since when', async () => {
  expect(await valueOf('outbox_pending_events')).toBe(0);
  expect(await valueOf('outbox_oldest_age_seconds')).toBe(0);

  // The sweeper takes what the broker can; an event that no contract knows stays.
  const waiting = { id: anId(), type: 'ticket:created', time: new Date(Date.now() - 60_000), data: {} };
  await Parcel.collection.insertOne({ title: 'left behind', version: 0, outbox: [waiting] });

  expect(await valueOf('outbox_pending_events')).toBe(1);
  expect(await valueOf('outbox_oldest_age_seconds')).toBeGreaterThanOrEqual(60);
});

it('shows how much is parked, and since when', async () => {
  expect(await valueOf('parked_events')).toBe(0);
  expect(await valueOf('parked_oldest_age_seconds')).toBe(0);

  outcome = 'early';
  const aggregateId = anId();
  await ParkedEventModel.create({
    _id: `${aggregateId}:3`,
    aggregateId,
    version: 3,
    subject: Subjects.TicketCreated,
    body: serializeEvent(eventOf(Subjects.TicketCreated, { ...ticketData(), id: aggregateId, version: 3 })),
    parkedAt: new Date(Date.now() - 30_000),
  });

  expect(await valueOf('parked_events')).toBe(1);
  expect(await valueOf('parked_oldest_age_seconds')).toBeGreaterThanOrEqual(30);
});

it('shows the connections to the database', async () => {
  await Promise.all(Array.from({ length: 5 }, () => Parcel.findOne()));

  expect(await valueOf('mongodb_pool_connections', 'state="idle"')).toBeGreaterThan(0);
  expect(await valueOf('mongodb_pool_connections', 'state="in_use"')).toBeGreaterThanOrEqual(0);
  expect(await valueOf('mongodb_pool_connections', 'state="waiting"')).toBe(0);
});

it('says which service it is, and what it was built from', async () => {
  expect(await page()).toContain('service_info{name="measured",version="abc1234"} 1');
});
