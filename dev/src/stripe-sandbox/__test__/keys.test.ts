import { aSandbox, clientOf, errorOf, payment, stopSandboxes, typed } from './support';

let sandbox: Awaited<ReturnType<typeof aSandbox>>;

beforeEach(async () => {
  sandbox = await aSandbox();
});
afterEach(stopSandboxes);

it('answers 401 without a key', async () => {
  const answer = await fetch(`${sandbox.url}/v1/payment_intents`);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
});

it.each(['sk_live_1234', 'nonsense'])('answers 401 to the key %s, without repeating it', async (key) => {
  const error = await errorOf(clientOf(sandbox.url, key).paymentIntents.list());
  expect(error).toMatchObject({ statusCode: 401, type: 'StripeAuthenticationError' });
  expect(error.message).not.toContain(key);
});

it('takes a secret key as the user of basic authentication', async () => {
  const authorization = `Basic ${Buffer.from('sk_test_tests:').toString('base64')}`;
  const answer = await fetch(`${sandbox.url}/v1/payment_intents`, { headers: { authorization } });
  expect(answer.status).toBe(200);
});

it('lets a browser make payment methods and tokens', async () => {
  const { browser } = sandbox;
  const card = typed('4242424242424242');
  expect(await browser.paymentMethods.create({ type: 'card', card })).toMatchObject({
    object: 'payment_method',
  });
  const token = { ...card, exp_month: '12', exp_year: '2040' };
  expect(await browser.tokens.create({ card: token })).toMatchObject({ object: 'token' });
});

it.each<[string, (stripe: ReturnType<typeof clientOf>) => Promise<unknown>]>([
  ['create an intent', (stripe) => stripe.paymentIntents.create({ amount: 500, currency: 'usd' })],
  ['list intents', (stripe) => stripe.paymentIntents.list()],
  ['refund', (stripe) => stripe.refunds.create({ payment_intent: 'pi_1' })],
  ['read events', (stripe) => stripe.events.list()],
])('does not let a browser %s', async (_what, call) => {
  expect(await errorOf(call(sandbox.browser))).toMatchObject({
    statusCode: 401,
    code: 'secret_key_required',
  });
});

it('shows a browser an intent whose secret it knows, without what is only for servers', async () => {
  const { id, client_secret } = await sandbox.stripe.paymentIntents.create(
    payment('pm_card_visa', { metadata: { orderId: '42' } }),
  );
  const shown = await sandbox.browser.paymentIntents.retrieve(id, { client_secret: client_secret! });
  expect(shown).toMatchObject({ id, client_secret, status: 'succeeded' });
  expect(shown).not.toHaveProperty('metadata');
  expect(shown).not.toHaveProperty('latest_charge');
});

it.each([undefined, 'pi_1_secret_wrong'])(
  'hides an intent from a browser whose secret is %s',
  async (secret) => {
    const { id } = await sandbox.stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
    const params = secret ? { client_secret: secret } : {};
    const error = await errorOf(sandbox.browser.paymentIntents.retrieve(id, params));
    expect(error).toMatchObject({ statusCode: 400, param: 'client_secret' });
  },
);

it('lets a browser confirm an intent whose secret it knows', async () => {
  const { id, client_secret } = await sandbox.stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  // The library's types are those of a server, which needs no secret.
  const params = { client_secret, payment_method: 'pm_card_visa' };
  const confirmed = await sandbox.browser.paymentIntents.confirm(id, params);
  expect(confirmed.status).toBe('succeeded');
});

it('refuses a version of the API that cannot exist', async () => {
  const headers = { authorization: 'Bearer sk_test_tests', 'stripe-version': 'newest' };
  const answer = await fetch(`${sandbox.url}/v1/payment_intents`, { headers });
  expect(answer.status).toBe(400);
});
