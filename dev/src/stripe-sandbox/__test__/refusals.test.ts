import { aSandbox, clientOf, errorOf, payment, stopSandboxes } from './support';

let sandbox: Awaited<ReturnType<typeof aSandbox>>;

beforeEach(async () => {
  sandbox = await aSandbox();
});
afterEach(stopSandboxes);

it('wants a return URL where Stripe chooses the ways to pay, and opens no intent without one', async () => {
  const automatic = { amount: 500, currency: 'usd', confirm: true, payment_method: 'pm_card_visa' };
  const error = await errorOf(sandbox.stripe.paymentIntents.create(automatic));
  expect(error).toMatchObject({ statusCode: 400, param: 'return_url' });
  expect((await sandbox.state()).intents).toEqual({});
});

it('wants no return URL where only cards are allowed', async () => {
  const cards = { amount: 500, currency: 'usd', confirm: true, payment_method: 'pm_card_visa' };
  const intent = await sandbox.stripe.paymentIntents.create({
    ...cards,
    allowed_payment_method_types: ['card'],
  });
  expect(intent).toMatchObject({ status: 'succeeded', allowed_payment_method_types: ['card'] });
});

it.each([
  ['a missing amount', { currency: 'usd' }, 'parameter_missing', 'amount'],
  ['an amount that is no integer', { amount: 10.5, currency: 'usd' }, 'parameter_invalid_integer', 'amount'],
  ['less than 50 cents', { amount: 49, currency: 'usd' }, 'amount_too_small', 'amount'],
  ['more than 999,999.99 dollars', { amount: 100_000_000, currency: 'usd' }, 'amount_too_large', 'amount'],
  ['an unknown currency', { amount: 500, currency: 'xxx' }, undefined, 'currency'],
  ['an unknown parameter', { amount: 500, currency: 'usd', colour: 'red' }, 'parameter_unknown', 'colour'],
  [
    'an empty description',
    { amount: 500, currency: 'usd', description: '' },
    'parameter_invalid_empty',
    'description',
  ],
  ['an unknown payment method', payment('pm_nobody'), 'resource_missing', 'payment_method'],
  ['a return URL that is none', payment('pm_card_visa', { return_url: 'back' }), 'url_invalid', 'return_url'],
])('refuses %s', async (_what, params, code, param) => {
  const error = await errorOf(sandbox.stripe.paymentIntents.create(params as never));
  expect(error).toMatchObject({ statusCode: 400, rawType: 'invalid_request_error', param });
  expect(error.code).toBe(code);
});

it('answers 404 for an intent that does not exist', async () => {
  const error = await errorOf(sandbox.stripe.paymentIntents.retrieve('pi_nobody'));
  expect(error).toMatchObject({ statusCode: 404, code: 'resource_missing', param: 'intent' });
});

it('answers 404 in Stripe’s form for a path it does not know', async () => {
  const error = await errorOf(clientOf(sandbox.url).customers.retrieve('cus_1'));
  expect(error).toMatchObject({ statusCode: 404, rawType: 'invalid_request_error' });
});

it('answers in Stripe’s form when it cannot read a request', async () => {
  const headers = {
    authorization: 'Bearer sk_test_tests',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const body = `description=${'x'.repeat(200_000)}`;
  const answer = await fetch(`${sandbox.url}/v1/payment_intents`, { method: 'POST', headers, body });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
});
