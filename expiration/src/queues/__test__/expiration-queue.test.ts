import { registry } from '@ticket-store/common';
import { anId, eventually } from '@ticket-store/common/testing';
import { QueueUnderTest } from './queue';

jest.setTimeout(60_000);

let test: QueueUnderTest;
beforeEach(async () => {
  test = await QueueUnderTest.start();
});
afterEach(() => test.stop());

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);
const expectAnnounced = (...ids: string[]) =>
  eventually(() => expect([...test.announced].sort()).toEqual([...ids].sort()));

it('announces an expiry at its time, and not before', async () => {
  const queue = await test.open();
  const id = anId();
  const expiresAt = inSeconds(1);
  await queue.set(id, expiresAt);
  expect(await queue.pending()).toBe(1);
  await expectAnnounced(id);
  // Redis counts in milliseconds, and so does the clock.
  expect(Date.now()).toBeGreaterThanOrEqual(expiresAt.getTime());
  expect(await queue.pending()).toBe(0);
});

it('announces at once what has expired already', async () => {
  const queue = await test.open();
  const id = anId();
  await queue.set(id, inSeconds(-60));
  await expectAnnounced(id);
});

it('sets one timer an order, however often it is told', async () => {
  const queue = await test.open();
  const [first, last] = [anId(), anId()];
  const expiresAt = inSeconds(1);
  await Promise.all(Array.from({ length: 10 }, () => queue.set(first, expiresAt)));
  expect(await queue.pending()).toBe(1);
  await queue.set(last, inSeconds(1.5));
  await expectAnnounced(first, last);
});

it('announces nothing of an order that has ended', async () => {
  const queue = await test.open();
  const [ended, other] = [anId(), anId()];
  await queue.set(ended, inSeconds(1));
  await queue.clear(ended);
  expect(await queue.pending()).toBe(0);
  await queue.set(other, inSeconds(1));
  await expectAnnounced(other);
});

it('has nothing to do when an order ends whose timer is not set', async () => {
  const queue = await test.open();
  await queue.clear(anId());
  expect(await queue.pending()).toBe(0);
});

it('sets a timer again for an order whose timer went off or was cleared', async () => {
  const queue = await test.open();
  const id = anId();
  await queue.set(id, inSeconds(-1));
  await expectAnnounced(id);
  await eventually(async () => expect(await test.leftInRedis()).toEqual([]));
  await queue.set(id, inSeconds(60));
  await queue.clear(id);
  await queue.set(id, inSeconds(-1));
  await expectAnnounced(id, id);
});

it('keeps trying while the broker is away, and announces once it is back', async () => {
  const queue = await test.open();
  const ids = [anId(), anId(), anId()];
  await test.server.kill();
  for (const id of ids) await queue.set(id, inSeconds(-1));
  // A timer that has tried and failed waits for its next turn among the delayed ones.
  await eventually(async () => expect(await queue.pending()).toBe(3));
  await test.server.start();
  await eventually(() => expect([...new Set(test.announced)].sort()).toEqual(ids.sort()), 30);
  await eventually(async () => expect(await test.leftInRedis()).toEqual([]));
});

it('forgets a timer that keeps trying once its order has ended', async () => {
  const queue = await test.open();
  const id = anId();
  await test.server.kill();
  await queue.set(id, inSeconds(-1));
  await eventually(async () => {
    await queue.clear(id);
    expect(await test.leftInRedis()).toEqual([]);
  });
});

it('survives a restart of the service', async () => {
  const before = await test.open();
  const ids = [anId(), anId()];
  await before.set(ids[0]!, inSeconds(1));
  await before.set(ids[1]!, inSeconds(600));
  await before.close();
  const after = await test.open();
  await expectAnnounced(ids[0]!);
  expect(await after.pending()).toBe(1);
  await after.clear(ids[1]!);
  expect(await after.pending()).toBe(0);
});

it('announces once when two processes share the timers', async () => {
  const [one] = [await test.open(), await test.open()];
  const ids = Array.from({ length: 20 }, anId);
  await Promise.all(ids.map((id) => one.set(id, inSeconds(-1))));
  await expectAnnounced(...ids);
});

it('leaves nothing in Redis', async () => {
  const queue = await test.open();
  const [expired, ended] = [anId(), anId()];
  await queue.set(expired, inSeconds(-1));
  await queue.set(ended, inSeconds(60));
  await queue.clear(ended);
  await expectAnnounced(expired);
  await eventually(async () => expect(await test.leftInRedis()).toEqual([]));
});

it('shows how many timers are set, and how late they went off', async () => {
  const lags = async () => Number(/^expiry_lag_seconds_count (\d+)$/m.exec(await registry.metrics())?.[1]);
  const queue = await test.open();
  const [soon, late] = [anId(), anId()];
  const before = await lags();
  await queue.set(late, inSeconds(600));
  await queue.set(soon, inSeconds(1));
  expect(await registry.metrics()).toContain('timers_pending 2');

  await expectAnnounced(soon);

  await eventually(async () => expect(await lags()).toBe(before + 1));
  expect(await registry.metrics()).toContain('timers_pending 1');
});
