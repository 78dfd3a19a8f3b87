import { Subjects } from '../../../events';
import { createLogger } from '../../../service/logger';
import { useDatabase } from '../../../testing/database';
import { anId } from '../../../testing/events';
import { eventually } from '../../../testing/eventually';
import { NatsStreamingServer } from '../../../testing/nats-streaming';
import { aParcel, Parcel } from '../../__test__/parcel';
import { type Broker } from '../../broker';
import { type CloudEvent, parseEvent } from '../../cloud-event';
import { Relay } from '../relay';

useDatabase();

let server: NatsStreamingServer;
let broker: Broker;
let relay: Relay;
let received: CloudEvent[];

const startRelay = async () => {
  relay = new Relay({
    source: 'parcels',
    models: [Parcel as never],
    broker,
    log: createLogger('test', 'silent'),
    sweepSeconds: 0.1,
  });
  await relay.start();
};

const receivedOf = (id: unknown) => received.filter(({ data }) => (data as { id: string }).id === String(id));
const versionsOf = (id: unknown) => receivedOf(id).map(({ data }) => (data as { version: number }).version);
const outboxOf = async (id: unknown) => (await Parcel.findById(id).lean())?.outbox;

beforeAll(async () => {
  server = await NatsStreamingServer.start();
});
beforeEach(async () => {
  received = [];
  broker = await server.connect(`relay-${anId()}`);
  for (const subject of [Subjects.TicketCreated, Subjects.TicketUpdated] as const) {
    const onMessage = (message: { getData(): unknown; ack(): void }) => {
      received.push(parseEvent(subject, String(message.getData())));
      message.ack();
    };
    await broker.subscribe({ subject, queueGroup: `reader-${anId()}`, ackWaitSeconds: 1, onMessage });
  }
});
afterEach(async () => {
  await relay.stop();
  await broker.close();
});
afterAll(() => server.remove());

it('publishes an event right after its save, and takes it out of the document', async () => {
  await startRelay();

  const { id } = await aParcel('one');

  await eventually(() => expect(receivedOf(id)).toHaveLength(1));
  expect(receivedOf(id)[0]).toMatchObject({
    specversion: '1.0',
    id: `${id}:0`,
    source: 'parcels',
    data: { title: 'one' },
  });
  await eventually(async () => expect(await outboxOf(id)).toEqual([]));
});

it('publishes the events of one aggregate in their order', async () => {
  await startRelay();
  const parcel = await aParcel();
  for (let version = 1; version < 20; version += 1) {
    parcel.rename(`version ${version}`);
    await parcel.save();
  }

  await eventually(() => expect(versionsOf(parcel.id)).toHaveLength(20));

  expect(versionsOf(parcel.id)).toEqual([...Array(20).keys()]);
});

it('publishes what a process left behind that died between the save and the publication', async () => {
  const { id } = await aParcel();
  expect(receivedOf(id)).toEqual([]);

  await startRelay();

  await eventually(() => expect(versionsOf(id)).toEqual([0]));
  await eventually(async () => expect(await outboxOf(id)).toEqual([]));
});

it('keeps events in their documents while the broker is away, and publishes them when it is back', async () => {
  await startRelay();
  await server.kill();
  await eventually(() => expect(broker.isOnline).toBe(false));

  const parcels = await Promise.all([...Array(50).keys()].map((n) => aParcel(`parcel ${n}`)));
  expect(await outboxOf(parcels[0]?.id)).toHaveLength(1);
  await server.start();

  await eventually(() => {
    for (const { id } of parcels) expect(versionsOf(id)).toContain(0);
  }, 20);
  await eventually(async () =>
    expect(
      await Parcel.countDocuments({ 'outbox.0': { $exists: true } }).setOptions({ sanitizeFilter: false }),
    ).toBe(0),
  );
});

it('publishes once at a time what it cannot take out of its document', async () => {
  const { id } = await aParcel();
  const refused = jest.spyOn(Parcel, 'updateMany').mockRejectedValue(new Error('no space left'));

  await startRelay();

  expect(refused).toHaveBeenCalledTimes(1);
  refused.mockRestore();
  await eventually(async () => expect(await outboxOf(id)).toEqual([]));
});
