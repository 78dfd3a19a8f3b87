import { type DeadLetter, type DeadLetterStore, type Resource } from '@ticket-store/common';
import { Redis } from 'ioredis';
import { config } from '../config';

const FORGET_FAILURES_AFTER_SECONDS = 24 * 60 * 60;
const LETTERS = 'expiration:dead-letters';
const failures = (id: string) => `expiration:failures:${id}`;

/** The dead letters of this service, in Redis because it owns no other database. */
export class RedisDeadLetters implements DeadLetterStore, Resource {
  private readonly redis: Redis;

  constructor(redisUrl: string) {
    this.redis = new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest: 3 });
  }

  async open(): Promise<void> {
    // The queue reports what is wrong with Redis; an error without a listener would end the process.
    this.redis.on('error', () => undefined);
    await this.redis.connect();
  }

  close(): Promise<void> {
    this.redis.disconnect();
    return Promise.resolve();
  }

  async countFailure(id: string): Promise<number> {
    const key = failures(id);
    const deliveries = await this.redis.incr(key);
    await this.redis.expire(key, FORGET_FAILURES_AFTER_SECONDS);
    return deliveries;
  }

  async forgetFailures(id: string): Promise<void> {
    await this.redis.del(failures(id));
  }

  async bury(letter: DeadLetter): Promise<void> {
    await this.redis.hset(LETTERS, letter.id, JSON.stringify(letter));
    await this.forgetFailures(letter.id);
  }

  async list(): Promise<DeadLetter[]> {
    const letters = Object.values(await this.redis.hgetall(LETTERS)).map(
      (text) => JSON.parse(text) as DeadLetter,
    );
    const dated = letters.map((letter) => ({ ...letter, diedAt: new Date(letter.diedAt) }));
    return dated.sort((a, b) => a.diedAt.getTime() - b.diedAt.getTime());
  }

  async remove(id: string): Promise<void> {
    await this.redis.hdel(LETTERS, id);
  }
}

export const redisDeadLetters = new RedisDeadLetters(config.REDIS_URL);
