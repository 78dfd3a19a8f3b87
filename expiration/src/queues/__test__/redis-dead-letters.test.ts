import { Subjects } from '@ticket-store/common';
import { anId } from '@ticket-store/common/testing';
import { Redis } from 'ioredis';
import { config } from '../../config';
import { RedisDeadLetters } from '../redis-dead-letters';

const redis = new Redis(config.REDIS_URL);
const letters = new RedisDeadLetters(config.REDIS_URL);

beforeAll(() => letters.open());
afterAll(async () => {
  await letters.close();
  redis.disconnect();
});

const aLetter = (id: string) => ({
  id,
  subject: Subjects.OrderCreated,
  body: '{"broken":true}',
  error: 'Error: no timer could be set',
  deliveries: 5,
  diedAt: new Date('2030-01-01T00:00:00Z'),
});

it('counts the failures of each event', async () => {
  const [id, other] = [`${anId()}:0`, `${anId()}:0`];
  expect([await letters.countFailure(id), await letters.countFailure(id)]).toEqual([1, 2]);
  expect(await letters.countFailure(other)).toBe(1);
});

it('forgets the failures of an event that was handled after all', async () => {
  const id = `${anId()}:0`;
  await letters.countFailure(id);
  await letters.forgetFailures(id);
  expect(await letters.countFailure(id)).toBe(1);
});

it('forgets failures by itself after a day', async () => {
  const id = `${anId()}:0`;
  await letters.countFailure(id);
  const seconds = await redis.ttl(`expiration:failures:${id}`);
  expect(seconds).toBeGreaterThan(86_000);
  expect(seconds).toBeLessThanOrEqual(86_400);
});

it('keeps a dead letter with all that is known of it, and no count', async () => {
  const letter = aLetter(`${anId()}:0`);
  await letters.countFailure(letter.id);
  await letters.bury(letter);
  const kept = await redis.hget('expiration:dead-letters', letter.id);
  expect(JSON.parse(kept!)).toEqual({ ...letter, diedAt: '2030-01-01T00:00:00.000Z' });
  expect(await redis.exists(`expiration:failures:${letter.id}`)).toBe(0);
});

it('keeps one letter of an event that died twice', async () => {
  const letter = aLetter(`${anId()}:0`);
  const before = await redis.hlen('expiration:dead-letters');
  await letters.bury(letter);
  await letters.bury({ ...letter, deliveries: 6 });
  expect(await redis.hlen('expiration:dead-letters')).toBe(before + 1);
});
