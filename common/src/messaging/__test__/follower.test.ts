import { type EventData, Subjects } from '../../events';
import { createLogger } from '../../service/logger';
import { anId, eventOf } from '../../testing/events';
import { eventually } from '../../testing/eventually';
import { NatsStreamingServer } from '../../testing/nats-streaming';
import { type Broker } from '../broker';
import { serializeEvent } from '../cloud-event';
import { follower, startFollowers } from '../follower';

const log = createLogger('test', 'silent');
const subject = Subjects.ExpirationComplete;

let server: NatsStreamingServer;
let publisher: Broker;
const brokers: Broker[] = [];

beforeEach(async () => {
  server = await NatsStreamingServer.start();
  publisher = await aBroker();
});
afterEach(async () => {
  await Promise.all(brokers.splice(0).map((broker) => broker.close()));
  await server.remove();
});

async function aBroker() {
  const broker = await server.connect(`follower-${anId()}`);
  brokers.push(broker);
  return broker;
}

const announce = (orderId: string) =>
  publisher.publish(subject, serializeEvent(eventOf(subject, { orderId })));

/** A process that follows, and what it has heard. */
async function aFollower(options?: { since: number | 'last' }, fault?: (orderId: string) => void) {
  const heard: [orderId: string, position: number][] = [];
  const hear = ({ orderId }: EventData<typeof subject>, { position }: { position: number }) => {
    fault?.(orderId);
    heard.push([orderId, position]);
  };
  await startFollowers([follower(subject, hear, options)], await aBroker(), log);
  return heard;
}

it('lets every process hear every event, in the same places', async () => {
  const [one, two] = [await aFollower(), await aFollower()];
  await announce('a');
  await announce('b');
  await eventually(() =>
    expect([one, two]).toEqual(
      Array(2).fill([
        ['a', 1],
        ['b', 2],
      ]),
    ),
  );
});

it.each([
  [undefined, ['new']],
  [{ since: 'last' as const }, ['older', 'new']],
  [{ since: 60 }, ['old', 'older', 'new']],
])('begins where it is told: %j', async (options, expected) => {
  await announce('old');
  await announce('older');
  const heard = await aFollower(options);
  await announce('new');
  await eventually(() => expect(heard.map(([orderId]) => orderId)).toEqual(expected));
});

it('passes over what cannot be read, and what its hearing fails at', async () => {
  const heard = await aFollower(undefined, (orderId) => {
    if (orderId === 'bad') throw new Error('cannot');
  });
  await publisher.publish(subject, 'no JSON');
  await publisher.publish(subject, '{"specversion":"1.0"}');
  await announce('bad');
  await announce('good');
  await eventually(() => expect(heard).toEqual([['good', 4]]));
});

it('hears what was published while its connection was lost', async () => {
  const heard = await aFollower();
  await announce('before');
  await eventually(() => expect(heard).toHaveLength(1));
  await server.kill();
  await eventually(() => expect(publisher.isOnline).toBe(false));
  await server.start();
  await eventually(() => announce('after'), 25);
  await eventually(() => expect(heard.map(([orderId]) => orderId)).toContain('after'), 25);
}, 60_000);

it('hears all of the past although its connection is lost in the middle of it', async () => {
  const ids = Array.from({ length: 2_000 }, (_, index) => `past ${index}`);
  await Promise.all(ids.map(announce));
  const announcedAt = Date.now();
  // Younger ones are heard once more after each reconnection.
  await eventually(() => expect(Date.now() - announcedAt).toBeGreaterThan(6_000), 10);
  let lost: Promise<void> | undefined;
  const heard = await aFollower({ since: 600 }, () => void (lost ??= server.kill()));
  await eventually(() => expect(lost).toBeDefined());
  await lost;
  expect(heard.length).toBeLessThan(ids.length);
  await server.start();
  await eventually(() => expect(new Set(heard.map(([orderId]) => orderId)).size).toBe(ids.length), 25);
}, 60_000);

it('follows again after the broker has forgotten it', async () => {
  const heard = await aFollower();
  await server.kill();
  await server.forget();
  await server.start();
  await eventually(async () => {
    await announce('again');
    expect(heard.map(([orderId]) => orderId)).toContain('again');
  }, 25);
}, 60_000);
