import { Subjects } from '@ticket-store/common';
import { Redis } from 'ioredis';
import { until } from '../../support/until';
import { type Bench, newId } from '../bench';
import { percentile, type Row } from '../row';

const PENDING = 100_000;
const BURST = 10_000;
const STEADY = 1_000;
const UNMEASURED_BURSTS = 2;
const QUEUE = 'bull:order:expiration';
const OPTIONS = { attempts: Number.MAX_SAFE_INTEGER, removeOnComplete: true, removeOnFail: true };

/** Sets timers as Bull keeps them: a hash for each, and a sorted set by the time at which they go off. */
async function plantTimers(redis: Redis, timers: { id: string; at: number }[]): Promise<void> {
  const now = Date.now();
  for (let from = 0; from < timers.length; from += 5_000) {
    const batch = redis.pipeline();
    timers.slice(from, from + 5_000).forEach(({ id, at }, index) => {
      const delay = at - now;
      const data = JSON.stringify({ orderId: id, expiresAt: new Date(at).toISOString() });
      const opts = JSON.stringify({ ...OPTIONS, jobId: id, delay, backoff: { type: 'fixed', delay: 1_000 } });
      const fields = { name: '__default__', data, opts, timestamp: now, delay, priority: 0 };
      batch.hset(`${QUEUE}:${id}`, fields).zadd(`${QUEUE}:delayed`, at * 4_096 + (index % 4_096), id);
    });
    await batch.exec();
  }
}

const timersAt = (count: number, at: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => ({ id: newId(), at: at(index) }));

/** How late the announcements of these timers come. */
async function lagsOf(bench: Bench, redis: Redis, timers: { id: string; at: number }[]): Promise<number[]> {
  const broker = await bench.joinBroker();
  const dueAt = new Map(timers.map(({ id, at }) => [id, at]));
  const lags: number[] = [];
  await broker.subscribe({
    subject: Subjects.ExpirationComplete,
    queueGroup: `bench-${newId()}`,
    ackWaitSeconds: 30,
    onMessage: (message) => {
      message.ack();
      const { orderId } = (JSON.parse(String(message.getData())) as { data: { orderId: string } }).data;
      const at = dueAt.get(orderId);
      if (at === undefined) return;
      dueAt.delete(orderId);
      lags.push(Date.now() - at);
    },
  });
  await plantTimers(redis, timers);
  await until('all timers to go off', () => dueAt.size === 0, 120);
  await broker.close();
  return lags;
}

/**
 * Seconds from when the last of as many as are due within one second is due, until all are announced and gone. A
 * subscriber of our own, who would see each, would cost the broker and the processors as much as the shop's does.
 */
async function measureBurst(bench: Bench, redis: Redis): Promise<number> {
  const announced = () => bench.stack.counter('expiration', 'events_published_total');
  const before = await announced();
  const due = Date.now() + 10_000;
  const lastDue = due + 1_000;
  await plantTimers(
    redis,
    timersAt(BURST, (index) => due + (index * 1_000) / BURST),
  );
  const left = async () => {
    const counts = [
      redis.zcount(`${QUEUE}:delayed`, 0, (lastDue + 1) * 4_096),
      redis.llen(`${QUEUE}:wait`),
      redis.llen(`${QUEUE}:active`),
    ];
    return (await Promise.all(counts)).reduce((sum, count) => sum + count);
  };
  // One that could not be announced is due again later, and no longer among those that are left.
  const isDone = async () => (await left()) === 0 && (await announced()) - before >= BURST;
  await until('all timers to go off', isDone, 120);
  return (Date.now() - lastDue) / 1000;
}

/** How late timers go off among a hundred thousand: a hundred a second, and ten thousand at once, after twice as many unmeasured. */
export async function measureExpiry(bench: Bench): Promise<Row[]> {
  const redis = new Redis(bench.stack.now.redis);
  const inAnHour = Date.now() + 3_600_000;
  await plantTimers(
    redis,
    timersAt(PENDING, (index) => inAnHour + index * 10),
  );
  // Bull looks at its delayed jobs every five seconds and each time one goes off; the first ones wake it.
  const start = Date.now() + 8_000;
  const steady = await lagsOf(
    bench,
    redis,
    timersAt(STEADY, (index) => start + index * 10),
  );
  for (let round = 0; round < UNMEASURED_BURSTS; round++) await measureBurst(bench, redis);
  const lastAfter = await measureBurst(bench, redis);
  redis.disconnect();
  const note = `${PENDING.toLocaleString('en')} timers pending`;
  return [
    { name: 'expiry lag, 100 a second: p50', unit: 'ms', value: percentile(steady, 0.5), note },
    {
      name: 'expiry lag, 100 a second: p99',
      unit: 'ms',
      value: percentile(steady, 0.99),
      must: { atMost: 250 },
      note,
    },
    {
      name: '10,000 due in one second: all done, after the last was due',
      unit: 's',
      value: lastAfter,
      must: { atMost: 2 },
      note,
    },
  ];
}
