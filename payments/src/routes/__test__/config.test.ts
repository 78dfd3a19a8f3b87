import { asUser } from '@ticket-store/common/testing';
import type * as App from '../../app';

/** The app as it is with these variables set. */
function appWith(variables: NodeJS.ProcessEnv) {
  jest.resetModules();
  jest.replaceProperty(process, 'env', { ...process.env, ...variables });
  return jest.requireActual<typeof App>('../../app').app;
}

afterEach(() => jest.restoreAllMocks());

const pk = 'pk_test_1';
it.each([
  ['the sandbox', {}, { publishableKey: null, mode: 'sandbox' }],
  [
    'test keys',
    { STRIPE_API_URL: undefined, STRIPE_PUBLISHABLE_KEY: pk },
    { publishableKey: pk, mode: 'test' },
  ],
  [
    'live keys',
    { STRIPE_API_URL: undefined, STRIPE_KEY: 'sk_live_1', STRIPE_PUBLISHABLE_KEY: 'pk_live_1' },
    { publishableKey: 'pk_live_1', mode: 'live' },
  ],
])('answers 200 to a visitor with what %s need, and nothing secret', async (_what, variables, answer) => {
  const { body, text } = await asUser(appWith(variables)).get('/api/payments/config').expect(200);
  expect(body).toEqual(answer);
  expect(text).not.toContain('sk_');
});
