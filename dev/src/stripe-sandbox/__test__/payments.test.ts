import { aSandbox, errorOf, payment, stopSandboxes, typed } from './support';

let sandbox: Awaited<ReturnType<typeof aSandbox>>;

beforeEach(async () => {
  sandbox = await aSandbox();
});
afterEach(stopSandboxes);

it('charges a published payment method in one call', async () => {
  const intent = await sandbox.stripe.paymentIntents.create(
    payment('pm_card_visa', { expand: ['latest_charge'] }),
  );
  expect(intent).toMatchObject({ status: 'succeeded', amount: 2000, amount_received: 2000, currency: 'usd' });
  expect(intent.id).toMatch(/^pi_/);
  expect(intent.client_secret).toMatch(new RegExp(`^${intent.id}_secret_\\w{20,}$`));
  expect(intent.latest_charge).toMatchObject({
    object: 'charge',
    paid: true,
    payment_intent: intent.id,
    payment_method_details: { card: { brand: 'visa', last4: '4242' } },
  });
});

it('charges a published token, as payment method data', async () => {
  const intent = await sandbox.stripe.paymentIntents.create({
    amount: 999,
    currency: 'usd',
    confirm: true,
    // Stripe takes a card here, though its types leave it to Stripe.js.
    payment_method_data: { type: 'card', card: { token: 'tok_mastercard' } } as never,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    expand: ['payment_method'],
  });
  expect(intent).toMatchObject({
    status: 'succeeded',
    payment_method: { card: { brand: 'mastercard', last4: '4444' } },
  });
});

it('charges a typed card number', async () => {
  const paymentMethod = await sandbox.stripe.paymentMethods.create({
    type: 'card',
    card: typed('4242 4242 4242 4242'),
  });
  const intent = await sandbox.stripe.paymentIntents.create(payment(paymentMethod.id));
  expect(intent).toMatchObject({ status: 'succeeded', payment_method: paymentMethod.id });
});

it('takes a token once', async () => {
  const token = await sandbox.stripe.tokens.create({
    card: { ...typed('5555555555554444'), exp_month: '12', exp_year: '2040' },
  });
  expect(token).toMatchObject({ type: 'card', used: false, card: { brand: 'MasterCard', last4: '4444' } });
  const data = { type: 'card' as const, card: { token: token.id } };
  await sandbox.stripe.paymentMethods.create(data);
  const error = await errorOf(sandbox.stripe.paymentMethods.create(data));
  expect(error).toMatchObject({ statusCode: 400, code: 'token_already_used' });
});

it('keeps metadata and description, on the intent and its charge', async () => {
  const own = { metadata: { orderId: '42' }, description: 'A ticket' };
  const intent = await sandbox.stripe.paymentIntents.create(payment('pm_card_visa', own));
  const charge = await sandbox.stripe.charges.retrieve(intent.latest_charge as string);
  expect(intent).toMatchObject(own);
  expect(charge).toMatchObject(own);
});

it('opens an intent first and confirms it later', async () => {
  const { stripe } = sandbox;
  const open = await stripe.paymentIntents.create({ amount: 500, currency: 'EUR' });
  expect(open).toMatchObject({ status: 'requires_payment_method', currency: 'eur', latest_charge: null });
  const paid = await stripe.paymentIntents.confirm(open.id, {
    payment_method: 'pm_card_visa',
    return_url: 'https://shop.example/back',
  });
  expect(paid).toMatchObject({ id: open.id, status: 'succeeded' });
  expect(await stripe.paymentIntents.retrieve(open.id)).toEqual(paid);
});

it('waits for the confirmation of an intent that has a payment method', async () => {
  const intent = await sandbox.stripe.paymentIntents.create(payment('pm_card_visa', { confirm: false }));
  expect(intent.status).toBe('requires_confirmation');
  expect(await sandbox.stripe.paymentIntents.confirm(intent.id)).toMatchObject({ status: 'succeeded' });
});

it('lets a declined intent be paid with another card', async () => {
  const { stripe } = sandbox;
  const declined = await errorOf(stripe.paymentIntents.create(payment('pm_card_visa_chargeDeclined')));
  const { id, status } = declined.payment_intent!;
  expect(status).toBe('requires_payment_method');
  const paid = await stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' });
  expect(paid).toMatchObject({ id, status: 'succeeded', last_payment_error: null });
});

it('charges an intent once, however often it is confirmed', async () => {
  const intent = await sandbox.stripe.paymentIntents.create(payment('pm_card_visa'));
  const error = await errorOf(
    sandbox.stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' }),
  );
  expect(error).toMatchObject({ statusCode: 400, code: 'payment_intent_unexpected_state' });
  expect(error.payment_intent).toMatchObject({ id: intent.id, status: 'succeeded' });
  expect((await sandbox.state()).intents[intent.id]).toMatchObject({ succeededCharges: 1 });
});

it('cancels an unpaid intent for good', async () => {
  const { stripe } = sandbox;
  const { id } = await stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  const canceled = await stripe.paymentIntents.cancel(id, { cancellation_reason: 'abandoned' });
  expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
  const confirm = stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' });
  expect(await errorOf(confirm)).toMatchObject({ code: 'payment_intent_unexpected_state' });
});

it('refuses to cancel a paid intent', async () => {
  const { id } = await sandbox.stripe.paymentIntents.create(payment('pm_card_visa'));
  const error = await errorOf(sandbox.stripe.paymentIntents.cancel(id));
  expect(error).toMatchObject({ statusCode: 400, code: 'payment_intent_unexpected_state' });
});

it('does not let a payment method without a customer pay twice', async () => {
  const paymentMethod = await sandbox.stripe.paymentMethods.create({
    type: 'card',
    card: { token: 'tok_visa' },
  });
  await sandbox.stripe.paymentIntents.create(payment(paymentMethod.id));
  const again = await errorOf(sandbox.stripe.paymentIntents.create(payment(paymentMethod.id)));
  expect(again).toMatchObject({
    statusCode: 400,
    type: 'StripeInvalidRequestError',
    param: 'payment_method',
  });
});

it('lists intents newest first, in pages', async () => {
  const { stripe } = sandbox;
  const ids: string[] = [];
  for (const amount of [100, 200, 300])
    ids.unshift((await stripe.paymentIntents.create({ amount, currency: 'usd' })).id);
  const first = await stripe.paymentIntents.list({ limit: 2 });
  expect(first).toMatchObject({ object: 'list', has_more: true, data: [{ id: ids[0] }, { id: ids[1] }] });
  const rest = await stripe.paymentIntents.list({ limit: 2, starting_after: ids[1]! });
  expect(rest).toMatchObject({ has_more: false, data: [{ id: ids[2] }] });
  const before = await stripe.paymentIntents.list({ limit: 1, ending_before: ids[2]! });
  expect(before).toMatchObject({ has_more: true, data: [{ id: ids[1] }] });
});

it('serves the API under the prefix of the public ingress too', async () => {
  const { url } = sandbox;
  const intent = await sandbox.stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  const answer = await fetch(`${url}/stripe-sandbox/v1/payment_intents/${intent.id}`, {
    headers: { authorization: 'Bearer sk_test_tests' },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('request-id')).toMatch(/^req_/);
});
