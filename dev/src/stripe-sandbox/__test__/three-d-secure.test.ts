import { aSandbox, errorOf, payment, stopSandboxes, typed } from './support';

const BACK = 'https://shop.example/orders/42?step=paid';

let sandbox: Awaited<ReturnType<typeof aSandbox>>;

beforeEach(async () => {
  sandbox = await aSandbox();
});
afterEach(stopSandboxes);

const challenged = (card: string, rest = {}) =>
  sandbox.stripe.paymentIntents.create(payment(card, { return_url: BACK, ...rest }));

const press = (path: string, outcome: 'complete' | 'fail') =>
  fetch(sandbox.url + path, { method: 'POST', body: new URLSearchParams({ outcome }), redirect: 'manual' });

it.each([
  '4000002760003184',
  '4000002500003155',
  '4000003800000446',
  '4000000000003220',
  '4000008400001629',
  '4000008260003178',
])('asks the buyer to authenticate with the card %s, and takes nothing yet', async (number) => {
  const { id } = await sandbox.stripe.paymentMethods.create({ type: 'card', card: typed(number) });
  expect(await challenged(id)).toMatchObject({
    status: 'requires_action',
    latest_charge: null,
    amount_received: 0,
  });
});

it.each([
  'pm_card_authenticationRequired',
  'pm_card_authenticationRequiredOnSetup',
  'pm_card_threeDSecure2Required',
])('knows %s by its published name', async (name) =>
  expect(await challenged(name)).toMatchObject({ status: 'requires_action' }),
);

it('pays without a challenge where 3-D Secure is only supported', async () => {
  expect(await challenged('pm_card_threeDSecureOptional')).toMatchObject({ status: 'succeeded' });
});

it('sends the buyer to the challenge page when it knows where they come back to', async () => {
  const { id, client_secret, next_action } = await challenged('pm_card_authenticationRequired');
  expect(next_action).toEqual({
    type: 'redirect_to_url',
    redirect_to_url: {
      url: `/stripe-sandbox/challenge/${id}?client_secret=${client_secret}`,
      return_url: BACK,
    },
  });
});

it('leaves the redirect to the page when there is no return URL', async () => {
  const intent = await sandbox.stripe.paymentIntents.create(payment('pm_card_authenticationRequired'));
  expect(intent.next_action).toMatchObject({
    type: 'use_stripe_sdk',
    use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: expect.stringContaining(intent.id) },
  });
});

it('gives the whole address of the challenge page when it knows its public one', async () => {
  const { stripe } = await aSandbox({ publicUrl: 'https://shop.example' });
  const intent = await stripe.paymentIntents.create(
    payment('pm_card_authenticationRequired', { return_url: BACK }),
  );
  const url = intent.next_action?.redirect_to_url?.url ?? '';
  expect(url.startsWith(`https://shop.example/stripe-sandbox/challenge/${intent.id}?`)).toBe(true);
});

it('shows a page with a form that works without scripts', async () => {
  const { next_action } = await challenged('pm_card_authenticationRequired');
  const page = await (await fetch(sandbox.url + next_action!.redirect_to_url!.url)).text();
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('$20.00');
  expect(page).toMatch(/<form method="post">[^]*Complete authentication[^]*Fail authentication[^]*<\/form>/);
  expect(page).not.toContain('<script');
});

it('charges after the buyer has authenticated, and sends them back', async () => {
  const { id, client_secret, next_action } = await challenged('pm_card_authenticationRequired');
  const answer = await press(next_action!.redirect_to_url!.url!, 'complete');
  expect(answer.status).toBe(303);
  const back = new URL(answer.headers.get('location') ?? '');
  expect(back.origin + back.pathname).toBe('https://shop.example/orders/42');
  expect(Object.fromEntries(back.searchParams)).toEqual({
    step: 'paid',
    payment_intent: id,
    payment_intent_client_secret: client_secret,
    redirect_status: 'succeeded',
  });
  const paid = await sandbox.stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
  expect(paid).toMatchObject({ status: 'succeeded', amount_received: 2000, next_action: null });
  expect(paid.latest_charge).toMatchObject({
    payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } },
  });
});

it('charges nothing when the buyer fails to authenticate', async () => {
  const { id, next_action } = await challenged('pm_card_authenticationRequired');
  const answer = await press(next_action!.redirect_to_url!.url!, 'fail');
  expect(answer.headers.get('location')).toContain('redirect_status=failed');
  expect(await sandbox.stripe.paymentIntents.retrieve(id)).toMatchObject({
    status: 'requires_payment_method',
    latest_charge: null,
    last_payment_error: { code: 'payment_intent_authentication_failure', type: 'invalid_request_error' },
  });
});

it('declines after the challenge the card that is made for that', async () => {
  const { id, next_action } = await challenged('pm_card_threeDSecureRequiredChargeDeclined');
  const answer = await press(next_action!.redirect_to_url!.url!, 'complete');
  expect(answer.headers.get('location')).toContain('redirect_status=failed');
  expect(await sandbox.stripe.paymentIntents.retrieve(id)).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { code: 'card_declined' },
  });
});

it('charges once when the button is pressed twice', async () => {
  const { id, next_action } = await challenged('pm_card_authenticationRequired');
  const path = next_action!.redirect_to_url!.url!;
  const answers = await Promise.all([press(path, 'complete'), press(path, 'complete')]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect((await sandbox.state()).intents[id]).toMatchObject({ succeededCharges: 1 });
});

it('says that the page can be closed when there is nowhere to go back to', async () => {
  const intent = await sandbox.stripe.paymentIntents.create(payment('pm_card_authenticationRequired'));
  const { stripe_js: path } = intent.next_action!.use_stripe_sdk as { stripe_js: string };
  expect(await (await press(path, 'complete')).text()).toContain('You can close this page');
  expect(await sandbox.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: 'succeeded' });
});

it.each([
  ['https://shop.example/orders/42', '/orders/42?'],
  ['/orders/42?tab=pay', '/orders/42?tab=pay&'],
  ['https://shop.example//evil.example/', '/evil.example/?'],
  ['//evil.example/orders/42', '/orders/42?'],
])('goes back where the page asked, %s, but to no other host', async (asked, expected) => {
  const intent = await sandbox.stripe.paymentIntents.create(payment('pm_card_authenticationRequired'));
  const { stripe_js: path } = intent.next_action!.use_stripe_sdk as { stripe_js: string };
  const answer = await press(`${path}&return_url=${encodeURIComponent(asked)}`, 'complete');
  expect(answer.headers.get('location')).toContain(`redirect_status=succeeded`);
  expect(answer.headers.get('location')?.startsWith(expected)).toBe(true);
});

it('shows nothing to who does not know the secret', async () => {
  const { id } = await challenged('pm_card_authenticationRequired');
  const answer = await press(`/stripe-sandbox/challenge/${id}?client_secret=guess`, 'complete');
  expect(answer.status).toBe(404);
  expect(await sandbox.stripe.paymentIntents.retrieve(id)).toMatchObject({ status: 'requires_action' });
});

it('charges nothing when the intent was cancelled while the buyer was away', async () => {
  const { id, next_action } = await challenged('pm_card_authenticationRequired');
  await sandbox.stripe.paymentIntents.cancel(id);
  await press(next_action!.redirect_to_url!.url!, 'complete');
  expect((await sandbox.state()).intents[id]).toMatchObject({ status: 'canceled', succeededCharges: 0 });
});

it('refuses at once when the caller cannot send the buyer anywhere', async () => {
  const create = challenged('pm_card_authenticationRequired', { error_on_requires_action: true });
  expect(await errorOf(create)).toMatchObject({ statusCode: 402, code: 'authentication_required' });
});
