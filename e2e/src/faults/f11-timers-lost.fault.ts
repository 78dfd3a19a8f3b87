import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { type Collection, ObjectId } from 'mongodb';
import { until } from '../support/until';
import { Laboratory, size } from './tools/laboratory';
import { plantReservations } from './tools/planted-orders';
import { expectNothingLost, tally } from './tools/tally';

const TIMERS = size(10_000, 200);
/** Until all timers are set; it is waited for in any case. */
const SETTING_MS = size(120_000, 40_000);
/** The orders of a half end one after the other, as people's reservations do. */
const HALF_MS = size(60_000, 5_000);
const BETWEEN_MS = size(20_000, 5_000);
/** A timer goes off at its time; what comes on top is its way through the broker, on a machine that does it all. */
const ON_TIME_MS = 5_000;
/** Orders looks for overdue orders every five seconds, two seconds after their time. */
const SWEPT_MS = 5_000 + 2_000 + ON_TIME_MS;
/** What Redis keeps of a kill -9: everything but the last second (`appendfsync everysec`). */
const REDIS_SYNC_MS = 1_500;
const LIMIT_MS = 480_000;

/** When each order ends: half after half, with a pause in between. */
const expiryOf = (start: number) => (_: unknown, index: number) => {
  const pause = index < TIMERS / 2 ? 0 : BETWEEN_MS;
  return new Date(start + SETTING_MS + pause + (index / (TIMERS / 2)) * HALF_MS);
};

/** How many of these orders have a timer; there may be others, of orders that have ended. */
async function countTimers(redis: Redis, ids: string[]): Promise<number> {
  const delayed = new Set(await redis.zrange('bull:order:expiration:delayed', 0, -1));
  return ids.filter((id) => delayed.has(id)).length;
}

/** Waits for `end`, and for all orders that are to have ended by then. @returns how late the latest was seen to end */
async function latestEnd(orders: Collection, end: Date): Promise<number> {
  let latest = 0;
  await until(
    'all orders to end',
    async () => {
      const now = Date.now();
      const live = { status: 'created', expiresAt: { $lte: end } };
      const oldest = await orders.findOne(live, { sort: { expiresAt: 1 }, projection: { expiresAt: 1 } });
      if (oldest) latest = Math.max(latest, now - Number(oldest.expiresAt));
      return !oldest;
    },
    LIMIT_MS / 1000,
  );
  return latest;
}

it(
  'F11: orders end though Redis was killed with their timers, and though it forgot them all',
  async () => {
    const lab = new Laboratory();
    const redis = new Redis(lab.stack.now.redis);
    redis.on('error', () => undefined);
    const expiries = Array.from({ length: TIMERS }, expiryOf(Date.now()));
    const ids = await plantReservations(lab, (await lab.person()).id, expiries);
    const orders = lab.db('orders').collection('orders');
    const lastOfFirstHalf = expiries[TIMERS / 2 - 1]!;

    await until('all timers to be set', async () => (await countTimers(redis, ids)) === TIMERS, 180);
    await delay(REDIS_SYNC_MS);
    await lab.stack.killAndWait('redis');
    const kept = await countTimers(redis, ids);
    if (Date.now() > Number(expiries[0]))
      throw new Error('Setting the timers took too long to learn anything');
    const late = await latestEnd(orders, lastOfFirstHalf);

    const forgotten = await countTimers(redis, ids);
    await redis.flushall();
    const swept = await latestEnd(orders, expiries.at(-1)!);

    const ended = await orders.find({ _id: { $in: ids.map((id) => new ObjectId(id)) } }).toArray();
    const counted = tally(
      new Map(ids.map((id) => [id, 1])),
      new Map(ended.map(({ _id, version }) => [String(_id), Number(version)])),
    );
    const how = `${kept} timers kept over kill -9, at most ${late} ms late; ${forgotten} forgotten, at most ${swept} ms late`;
    expectNothingLost('F11', 'ended orders', counted, how);
    expect(kept).toBe(TIMERS);
    expect(forgotten).toBe(TIMERS / 2);
    expect(late).toBeLessThan(ON_TIME_MS);
    expect(swept).toBeLessThan(SWEPT_MS);
    redis.disconnect();
    await lab.expectSound();
    await lab.stack.close();
  },
  LIMIT_MS,
);
