import { z } from 'zod';
import { brokerVariables, ConfigError, databaseVariables, parseConfig, sessionVariables } from '../config';

const complete = { MONGO_URI: 'mongodb://db/auth', JWT_KEY: 'one, two' };
const read = (environment: NodeJS.ProcessEnv) =>
  parseConfig({ ...databaseVariables, ...sessionVariables }, environment);

it('reads what a service needs, with defaults for the rest', () => {
  expect(read(complete)).toMatchObject({
    MONGO_URI: 'mongodb://db/auth',
    PORT: 3000,
    METRICS_PORT: 9464,
    LOG_LEVEL: 'info',
  });
});

it('takes several keys for the sessions', () => {
  expect(read(complete).JWT_KEY).toEqual(['one', 'two']);
});

it('names a variable that is missing', () => {
  expect(() => read({ MONGO_URI: 'mongodb://db/auth' })).toThrow(
    new ConfigError('Cannot start: JWT_KEY is missing.'),
  );
});

it('names every variable that is wrong', () => {
  const wrong = () => read({ MONGO_URI: 'postgres://db', JWT_KEY: ' ', PORT: '70000' });

  expect(wrong).toThrow(/MONGO_URI: must be a mongodb/);
  expect(wrong).toThrow(/JWT_KEY: must not be empty/);
  expect(wrong).toThrow(/PORT/);
});

it('does not show the value of a variable that is wrong', () => {
  expect(() => parseConfig({ SECRET: z.string().min(40) }, { SECRET: 'hunter2' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
  );
});

it('refuses a client id that the broker would not take', () => {
  expect(() =>
    parseConfig(brokerVariables, { NATS_URL: 'nats://nats:4222', NATS_CLIENT_ID: 'orders:1' }),
  ).toThrow('NATS_CLIENT_ID');
});
