import { type EventData, Subjects } from '../../events';
import { createLogger } from '../../service/logger';
import { anId, eventOf } from '../../testing/events';
import { eventually } from '../../testing/eventually';
import { NatsStreamingServer } from '../../testing/nats-streaming';
import { type Broker } from '../../messaging/broker';
import { serializeEvent } from '../../messaging/cloud-event';
import { startFollowers } from '../../messaging/follower';
import { RevokedSessions } from '../revoked-sessions';

const DAY_MS = 24 * 60 * 60 * 1000;
const log = createLogger('test', 'silent');

/** A session of `id` that began at `issuedAt`. */
const session = (id: string, issuedAt: number) => ({ id, email: `${id}@example.com`, issuedAt });
const revocation = (userId: string, revokedAt: number) => ({
  userId,
  revokedAt: new Date(revokedAt).toISOString(),
});

/** Has the process hear an event that happened at `time`. */
function tell<S extends Subjects>(
  revoked: RevokedSessions,
  subject: S,
  data: EventData<S>,
  time = Date.now(),
) {
  const event = { ...eventOf(subject, data), time: new Date(time).toISOString() };
  const hears = revoked.followers.find((follower) => follower.subject === subject)!;
  hears.hear(data, { event, position: 1 });
}

describe('in the same second', () => {
  const revokedAt = Date.now();
  const revoked = new RevokedSessions();
  beforeAll(() => tell(revoked, Subjects.SessionRevoked, revocation('ann', revokedAt)));

  it.each([
    ['a millisecond before', revokedAt - 1, true],
    ['with', revokedAt, true],
    ['a millisecond after', revokedAt + 1, false],
  ])('a session that began %s the revocation: %j, is over: %j', (_when, issuedAt, over) => {
    expect(revoked.has(session('ann', issuedAt))).toBe(over);
  });

  it("leaves others' sessions alone", () => {
    expect(revoked.has(session('ben', revokedAt - 1))).toBe(false);
  });
});

it('ends all sessions of an account that is gone, also those that began later', () => {
  const revoked = new RevokedSessions();
  tell(revoked, Subjects.UserDeleted, { id: 'ann' });
  expect(revoked.has(session('ann', Date.now() + 1000))).toBe(true);
});

it('goes by the latest revocation, in whatever order and how often they come', () => {
  const revoked = new RevokedSessions();
  const [first, second] = [Date.now() - 2000, Date.now() - 1000];
  for (const at of [second, first, second]) tell(revoked, Subjects.SessionRevoked, revocation('ann', at));
  expect(revoked.has(session('ann', second))).toBe(true);
  expect(revoked.has(session('ann', second + 1))).toBe(false);
});

it('forgets what no session can need any more, and keeps the rest', () => {
  let now = Date.now();
  const revoked = new RevokedSessions(() => now);
  for (const user of ['a', 'b']) tell(revoked, Subjects.SessionRevoked, revocation(user, now));
  tell(revoked, Subjects.UserDeleted, { id: 'c' }, now);
  now += 6 * DAY_MS;
  tell(revoked, Subjects.SessionRevoked, revocation('d', now));
  expect(revoked.size).toBe(4);
  now += 2 * DAY_MS;
  tell(revoked, Subjects.SessionRevoked, revocation('e', now));
  expect(revoked.size).toBe(2);
  expect(revoked.has(session('d', now - 2 * DAY_MS))).toBe(true);
});

describe('a process that follows', () => {
  let server: NatsStreamingServer;
  const brokers: Broker[] = [];
  const aBroker = async () => {
    const broker = await server.connect(`revoked-${anId()}`);
    brokers.push(broker);
    return broker;
  };
  const aProcess = async () => {
    const revoked = new RevokedSessions();
    await startFollowers(revoked.followers, await aBroker(), log);
    return revoked;
  };
  const publish = async <S extends Subjects>(subject: S, data: EventData<S>) =>
    (await aBroker()).publish(subject, serializeEvent(eventOf(subject, data)));
  const now = Date.now();

  beforeEach(async () => void (server = await NatsStreamingServer.start()));
  afterEach(async () => {
    await Promise.all(brokers.splice(0).map((broker) => broker.close()));
    await server.remove();
  });

  it('hears of revocations from before its start, and of new ones', async () => {
    await publish(Subjects.SessionRevoked, revocation('ann', now));
    await publish(Subjects.UserDeleted, { id: 'ben' });
    const revoked = await aProcess();
    await eventually(() => expect(revoked.size).toBe(2));

    await publish(Subjects.SessionRevoked, revocation('cid', now));
    await eventually(() => expect(revoked.has(session('cid', now))).toBe(true));
    expect(revoked.has(session('ann', now))).toBe(true);
    expect(revoked.has(session('ben', now))).toBe(true);
  }, 30_000);

  it('hears after an outage of the broker what happened meanwhile', async () => {
    const revoked = await aProcess();
    await server.kill();
    await server.start();
    await publish(Subjects.SessionRevoked, revocation('ann', now));
    await eventually(() => expect(revoked.has(session('ann', now))).toBe(true), 50);
  }, 90_000);
});
