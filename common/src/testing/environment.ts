import { randomBytes } from 'node:crypto';

/**
 * The environment of a test, for jest's `setupFiles`: complete enough for every service's config, and never that of
 * the shell the tests were started from.
 */
const suite = `test-${randomBytes(6).toString('hex')}`;

Object.assign(process.env, {
  NODE_ENV: 'test',
  LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
  PORT: '0',
  METRICS_PORT: '0',
  JWT_KEY: 'a-key-for-tests',
  MONGO_URI: `${process.env.TEST_MONGO_URL ?? 'mongodb://127.0.0.1:27017'}/${suite}`,
  NATS_URL: process.env.TEST_NATS_URL ?? 'nats://127.0.0.1:4222',
  NATS_CLUSTER_ID: 'ticketing',
  NATS_CLIENT_ID: suite,
  REDIS_URL: process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379',
});
