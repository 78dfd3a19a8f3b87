import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { ObjectId } from 'mongodb';
import { until } from '../support/until';
import { Laboratory, size } from './tools/laboratory';
import { plantReservations } from './tools/planted-orders';
import { expectNothingLost, tally } from './tools/tally';

const TIMERS = size(10_000, 200);
/** Until all timers are set; it is waited for in any case. */
const SETTING_MS = size(100_000, 40_000);
const BETWEEN_MS = size(40_000, 10_000);
/** Orders looks for overdue orders every five seconds, two seconds after their time; ending thousands takes a while. */
const PROMISED_MS = size(60_000, 30_000);
/** What Redis keeps of a kill -9: everything but the last second (`appendfsync everysec`). */
const REDIS_SYNC_MS = 1_500;

/** The first half ends at one moment, the second half later. */
const expiryOf = (start: number) => (_: unknown, index: number) =>
  new Date(start + SETTING_MS + (index < TIMERS / 2 ? 0 : BETWEEN_MS));

/** How many of these orders have a timer; there may be others, of orders that have ended. */
async function countTimers(redis: Redis, ids: string[]): Promise<number> {
  const delayed = new Set(await redis.zrange('bull:order:expiration:delayed', 0, -1));
  return ids.filter((id) => delayed.has(id)).length;
}

it('F11: orders end though Redis was killed with their timers, and though it forgot them all', async () => {
  const lab = new Laboratory();
  const redis = new Redis(lab.stack.now.redis);
  redis.on('error', () => undefined);
  const expiries = Array.from({ length: TIMERS }, expiryOf(Date.now()));
  const ids = await plantReservations(lab, (await lab.person()).id, expiries);
  const orders = lab.db('orders').collection('orders');
  const left = (half: string[]) =>
    orders.countDocuments({ _id: { $in: half.map((id) => new ObjectId(id)) }, status: 'created' });
  const halves = [ids.slice(0, TIMERS / 2), ids.slice(TIMERS / 2)] as const;

  await until('all timers to be set', async () => (await countTimers(redis, ids)) === TIMERS, 180);
  await delay(REDIS_SYNC_MS);
  await lab.stack.killAndWait('redis');
  const kept = await countTimers(redis, ids);
  const untilDue = expiries[0]!.getTime() - Date.now();
  if (untilDue < 0) throw new Error('Setting the timers took too long to learn anything');
  await until('the first half to end', async () => (await left(halves[0])) === 0, 240);
  const lateness = Date.now() - expiries[0]!.getTime();

  const live = await left(halves[1]);
  await redis.flushall();
  await until('the second half to end', async () => (await left(halves[1])) === 0, 240);
  const sweep = Date.now() - expiries.at(-1)!.getTime();

  const ended = await orders.find({ _id: { $in: ids.map((id) => new ObjectId(id)) } }).toArray();
  const counted = tally(
    new Map(ids.map((id) => [id, 1])),
    new Map(ended.map(({ _id, version }) => [String(_id), Number(version)])),
  );
  const how = `${kept} timers kept over kill -9, all ended ${lateness} ms after time; ${live} forgotten, all ended ${sweep} ms after time`;
  expectNothingLost('F11', 'ended orders', counted, how);
  expect(kept).toBe(TIMERS);
  expect(live).toBe(TIMERS / 2);
  expect(Math.max(lateness, sweep)).toBeLessThan(PROMISED_MS);
  redis.disconnect();
  await lab.expectSound();
  await lab.stack.close();
});
