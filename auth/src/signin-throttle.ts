import { type Logger, type Resource, TooManyRequestsError } from '@ticket-store/common';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { config } from './config';

const limits = { points: config.SIGNIN_ATTEMPTS, duration: config.SIGNIN_DELAY_SECONDS };

// A command fails at once while Redis is away, and the insurance below takes over.
const redis = new Redis(config.REDIS_URL, {
  lazyConnect: true,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
});

/** Counted in Redis, for all replicas together; while Redis is away each counts for itself. */
const limiter = new RateLimiterRedis({
  storeClient: redis,
  keyPrefix: 'signin',
  ...limits,
  insuranceLimiter: new RateLimiterMemory(limits),
});

/**
 * Notes an attempt to sign in to an account, before its password is looked at: attempts side by side count too.
 * @throws TooManyRequestsError when it has had too many
 */
export async function noteAttempt(email: string): Promise<void> {
  try {
    await limiter.consume(email.toLowerCase());
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new TooManyRequestsError(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
  }
}

/** Forgets the attempts on an account whose owner has signed in. */
export async function forgetAttempts(email: string): Promise<void> {
  await limiter.delete(email.toLowerCase());
}

/** The connection to Redis. A start tries once and does not depend on it: signing in works without. */
export const signinThrottle: Resource = {
  open: async ({ log }: { log: Logger }) => {
    redis.on('error', (error: Error) =>
      log.warn({ err: error }, 'Redis is away; sign-ins are counted in memory'),
    );
    await redis.connect().catch(() => undefined);
  },
  close: () => {
    redis.disconnect();
    return Promise.resolve();
  },
};
