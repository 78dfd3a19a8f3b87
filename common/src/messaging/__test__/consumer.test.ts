import { setTimeout as delay } from 'node:timers/promises';
import { model, Schema } from 'mongoose';
import { type EventData, Subjects } from '../../events';
import { createLogger } from '../../service/logger';
import { useDatabase } from '../../testing/database';
import { anId, eventOf, ticketData } from '../../testing/events';
import { eventually } from '../../testing/eventually';
import { NatsStreamingServer } from '../../testing/nats-streaming';
import { type Broker } from '../broker';
import { type CloudEvent, serializeEvent } from '../cloud-event';
import { Consumer } from '../consumer';
import {
  DeadLetterModel,
  mongoDeadLetters,
  mongoParkingLot,
  ParkedEventModel,
} from '../delivery/mongo-stores';
import { type Listener, listener } from '../listener';
import { applyNext, type Replica } from '../replica';

interface CopyFields extends Replica {
  _id: string;
  title: string;
}
const Copy = model(
  'ConsumedCopy',
  new Schema<CopyFields>({ _id: String, version: Number, title: String }, { versionKey: false }),
);

/** As `consume` sets it; nothing tells when the broker delivers again but the time. */
const ACK_WAIT_MS = 1_000;
/** Each early event is three writes to the journal, one after the other: seconds, on a disk that others use too. */
const PATIENCE_SECONDS = 20;

useDatabase();

let server: NatsStreamingServer;
let running: { consumer: Consumer; broker: Broker }[];
let broker: Broker;

beforeEach(async () => {
  server = await NatsStreamingServer.start();
  running = [];
  broker = await server.connect(`publisher-${anId()}`);
});
afterEach(async () => {
  for (const { consumer } of running) await consumer.stop();
  for (const each of running) await each.broker.close();
  await broker.close();
  await server.remove();
});

async function consume(
  listeners: Listener[],
  { deliveryLimit = 3, ackWaitSeconds = 1, retrySeconds = 10 } = {},
) {
  const own = await server.connect(`consumer-${anId()}`);
  const stores = { deadLetters: mongoDeadLetters, parkingLot: mongoParkingLot };
  const log = createLogger('test', 'silent');
  const consumer = new Consumer({
    listeners,
    broker: own,
    queueGroup: 'test-service',
    ...stores,
    ackWaitSeconds,
    deliveryLimit,
    retrySeconds,
    log,
  });
  await consumer.start();
  running.push({ consumer, broker: own });
}

/** Has an event wait already, for so many minutes. */
const park = (event: CloudEvent<Subjects.TicketUpdated>, minutes = 1) =>
  mongoParkingLot.park({
    id: event.id,
    aggregateId: event.data.id,
    version: event.data.version,
    subject: event.type,
    body: serializeEvent(event),
    parkedAt: new Date(Date.now() - minutes * 60_000),
  });

type Ticket = EventData<Subjects.TicketCreated>;
const subjectOf = ({ version }: Ticket) => (version === 0 ? Subjects.TicketCreated : Subjects.TicketUpdated);
const publish = (ticket: Ticket) =>
  broker.publish(subjectOf(ticket), serializeEvent(eventOf(subjectOf(ticket), ticket)));

const replicate = ({ id, version, title }: Ticket) => applyNext(Copy, { id, version }, { title });
const replication = [
  listener(Subjects.TicketCreated, replicate),
  listener(Subjects.TicketUpdated, replicate),
];

/** Versions of one ticket in an order that is shuffled but the same in every run. */
const shuffled = (id: string, count: number) =>
  [...Array(count).keys()]
    .map((version) => ticketData({ id, version, title: `version ${version}` }))
    .sort((a, b) => ((a.version * 7919) % count) - ((b.version * 7919) % count));

it('applies the versions of an aggregate in their order, however they arrive', async () => {
  await consume(replication);
  const id = anId();

  for (const ticket of shuffled(id, 50)) await publish(ticket);

  await eventually(
    async () => expect(await Copy.findById(id).lean()).toMatchObject({ version: 49, title: 'version 49' }),
    PATIENCE_SECONDS,
  );
  await eventually(async () => expect(await ParkedEventModel.countDocuments()).toBe(0));
});

it('does not begin again what is delivered again while it is still at hand', async () => {
  const begun: string[] = [];
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  // The first event keeps its ticket busy for longer than the broker waits for an ack of the second.
  await consume([
    listener(Subjects.TicketCreated, () => finished),
    listener(Subjects.TicketUpdated, ({ title }) => {
      begun.push(title);
      return Promise.resolve();
    }),
  ]);
  const id = anId();
  await publish(ticketData({ id }));
  await publish(ticketData({ id, version: 1, title: 'second' }));
  // Between two repetitions: one that meets the end would rightly begin again.
  await delay(2.5 * ACK_WAIT_MS);
  finish();

  await publish(ticketData({ id, version: 2, title: 'third' }));
  await eventually(() => expect(begun).toContain('third'));
  expect(begun).toEqual(['second', 'third']);
});

it('applies every version once when each comes three times, to two processes of the service', async () => {
  const applied: number[][] = [[], []];
  for (const versions of applied) {
    const counting = async (ticket: Ticket) => {
      const outcome = await replicate(ticket);
      if (outcome === 'applied') versions.push(ticket.version);
      return outcome;
    };
    await consume(
      [listener(Subjects.TicketCreated, counting), listener(Subjects.TicketUpdated, counting)],
      // The last of one ticket's many events waits for its turn, and should come no more often than it is said to.
      { ackWaitSeconds: 30 },
    );
  }
  const id = anId();
  const tickets = shuffled(id, 40);

  await Promise.all([...tickets, ...tickets, ...tickets].map(publish));

  await eventually(
    async () => expect(await Copy.findById(id).lean()).toMatchObject({ version: 39 }),
    PATIENCE_SECONDS,
  );
  await eventually(async () => expect(await ParkedEventModel.countDocuments()).toBe(0));
  // Each hears of its own writes in their order, and of none of the other's.
  const ascending = (versions: number[]) => versions.toSorted((one, other) => one - other);
  for (const versions of applied) expect(versions).toEqual(ascending(versions));
  expect(ascending(applied.flat())).toEqual([...Array(40).keys()]);
});

it('parks an event whose predecessor is missing, and holds nobody else up', async () => {
  await consume(replication);
  const [waiting, other] = [anId(), anId()];

  await publish(ticketData({ id: waiting, version: 3 }));
  await publish(ticketData({ id: other }));

  await eventually(async () => expect(await Copy.findById(other).lean()).toMatchObject({ version: 0 }));
  await eventually(async () =>
    expect(await ParkedEventModel.find().lean()).toMatchObject([{ aggregateId: waiting, version: 3 }]),
  );
});

it('delivers again what a handler could not do at first', async () => {
  let calls = 0;
  await consume([
    listener(Subjects.ExpirationComplete, () => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
    }),
  ]);

  await broker.publish(
    Subjects.ExpirationComplete,
    serializeEvent(eventOf(Subjects.ExpirationComplete, { orderId: anId() })),
  );

  await eventually(() => expect(calls).toBe(2));
  expect(await DeadLetterModel.countDocuments()).toBe(0);
});

it('makes an event a dead letter after the configured deliveries, with its error', async () => {
  let calls = 0;
  const failing = () => {
    calls += 1;
    return Promise.reject(new Error('never'));
  };
  await consume([listener(Subjects.ExpirationComplete, failing)], { deliveryLimit: 2 });
  const event = eventOf(Subjects.ExpirationComplete, { orderId: anId() });

  await broker.publish(Subjects.ExpirationComplete, serializeEvent(event));

  const [letter] = await eventually(async () => {
    const letters = await DeadLetterModel.find().lean();
    expect(letters).toHaveLength(1);
    return letters;
  });
  expect(letter).toMatchObject({ _id: event.id, subject: Subjects.ExpirationComplete, deliveries: 2 });
  expect(letter?.error).toContain('never');
  expect(calls).toBe(2);
});

/** Cannot do version 1 of a ticket once its turn has come. */
async function stumbling(ticket: Ticket) {
  if (ticket.version === 1 && (await Copy.exists({ _id: ticket.id }))) throw new Error('never');
  return replicate(ticket);
}

it('makes a parked event that cannot be handled a dead letter, and not the one that it waited for', async () => {
  await consume([listener(Subjects.TicketCreated, stumbling), listener(Subjects.TicketUpdated, stumbling)], {
    deliveryLimit: 2,
    retrySeconds: 0.2,
  });
  const id = anId();
  const early = eventOf(Subjects.TicketUpdated, ticketData({ id, version: 1 }));
  await park(early);

  await publish(ticketData({ id }));

  await eventually(async () =>
    expect(await DeadLetterModel.find().lean()).toMatchObject([{ _id: early.id, deliveries: 2 }]),
  );
  await eventually(async () => expect(await ParkedEventModel.countDocuments()).toBe(0));
  expect(await Copy.findById(id).lean()).toMatchObject({ version: 0 });
});

it('tries the others again when a parked event cannot be handled', async () => {
  const [bad, good] = [anId(), anId()];
  await Copy.create([
    { _id: bad, version: 0 },
    { _id: good, version: 1 },
  ]);
  await park(eventOf(Subjects.TicketUpdated, ticketData({ id: bad, version: 1 })), 2);
  await park(eventOf(Subjects.TicketUpdated, ticketData({ id: good, version: 2 })), 1);

  await consume([listener(Subjects.TicketUpdated, stumbling)], { deliveryLimit: 100, retrySeconds: 0.2 });

  await eventually(async () => expect(await Copy.findById(good).lean()).toMatchObject({ version: 2 }));
});

it.each([
  ['is no JSON', '{"half":'],
  ['is outside its contract', JSON.stringify(eventOf(Subjects.TicketCreated, { id: 'x' } as never))],
])('gives up at once a message that %s, and handles the next one', async (_what, body) => {
  await consume(replication);
  const next = ticketData();

  await broker.publish(Subjects.TicketCreated, body);
  await publish(next);

  await eventually(async () => expect(await Copy.findById(next.id).lean()).toMatchObject({ version: 0 }));
  await eventually(async () =>
    expect(await DeadLetterModel.find().lean()).toMatchObject([{ body, deliveries: 1 }]),
  );
});

it('leaves what it had not finished to another process when it stops', async () => {
  await consume(replication);
  await running[0]!.consumer.stop();
  const ticket = ticketData();
  await publish(ticket);

  await consume(replication);

  await eventually(async () => expect(await Copy.findById(ticket.id).lean()).toMatchObject({ version: 0 }));
});

it('does not count it as a failure when an event was handled and its connection is gone', async () => {
  let handled = 0;
  let finish = () => {};
  const slow = listener(Subjects.TicketCreated, async () => {
    handled += 1;
    if (handled === 1) await new Promise<void>((resolve) => (finish = resolve));
  });
  await consume([slow], { deliveryLimit: 1 });
  await publish(ticketData());
  await eventually(() => expect(handled).toBe(1));

  const [{ consumer, broker: own }] = running as [(typeof running)[0]];
  await own.close();
  finish();
  await consumer.stop();

  expect(await DeadLetterModel.countDocuments()).toBe(0);
  await consume([slow], { deliveryLimit: 1 });
  await eventually(() => expect(handled).toBe(2));
}, 40_000);
