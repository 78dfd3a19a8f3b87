import type Stripe from 'stripe';
import { OpenApi } from './openapi';
import { aRecorder } from './recorder';
import { readOpenApi, startStripeMock } from './stripe-mock';
import { startSandbox } from '../server';
import { clientOf, errorOf, payment, typed, WEBHOOK_SECRET } from './support';

// The first run on a machine builds stripe-mock.
const BUILDING = 300_000;
jest.setTimeout(30_000);

const servers = [
  { name: 'the sandbox', strict: true, start: () => startSandbox(0, { webhookSecret: WEBHOOK_SECRET }) },
  { name: 'the official stripe-mock', strict: false, start: startStripeMock },
];

describe.each(servers)('the calls of a shop, answered by $name', ({ start, strict }) => {
  let openApi: OpenApi;
  let server: Awaited<ReturnType<typeof start>>;
  let stripe: Stripe;
  let recorder: ReturnType<typeof aRecorder>;

  beforeAll(async () => {
    openApi = new OpenApi(await readOpenApi(), strict);
    server = await start();
  }, BUILDING);
  afterAll(() => server.stop());

  beforeEach(() => {
    recorder = aRecorder();
    stripe = clientOf(server.url, 'sk_test_tests', { httpClient: recorder.httpClient });
  });
  afterEach(() => {
    expect(recorder.exchanges).not.toEqual([]);
    expect(recorder.exchanges.flatMap((exchange) => openApi.answerFaults(exchange))).toEqual([]);
  });

  const anIntent = () =>
    stripe.paymentIntents.create({
      amount: 2000,
      currency: 'usd',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      capture_method: 'automatic',
      description: 'A ticket',
      metadata: { orderId: '42' },
    });

  it('opens an intent', async () => {
    const intent = await anIntent();
    expect(intent).toMatchObject({
      object: 'payment_intent',
      amount: 2000,
      currency: 'usd',
      livemode: false,
    });
    expect(intent.client_secret).toContain('_secret_');
  });

  it('opens and confirms an intent in one call', async () => {
    const intent = await stripe.paymentIntents.create(
      payment('pm_card_visa', { return_url: 'https://shop.example/', expand: ['latest_charge'] }),
      { idempotencyKey: `attempt-${Date.now()}` },
    );
    expect(intent).toMatchObject({ object: 'payment_intent', amount: 2000 });
  });

  it('retrieves an intent', async () => {
    const { id } = await anIntent();
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ id, object: 'payment_intent' });
  });

  it('confirms an intent', async () => {
    const { id } = await anIntent();
    const how = { payment_method: 'pm_card_visa', return_url: 'https://shop.example/' };
    expect(await stripe.paymentIntents.confirm(id, how)).toMatchObject({ id, object: 'payment_intent' });
  });

  it('cancels an intent', async () => {
    const { id } = await anIntent();
    const canceled = await stripe.paymentIntents.cancel(id, { cancellation_reason: 'requested_by_customer' });
    expect(canceled).toMatchObject({ id, object: 'payment_intent' });
  });

  it('lists intents', async () => {
    await anIntent();
    const { object, data } = await stripe.paymentIntents.list({ limit: 1 });
    expect({ object, count: data.length }).toEqual({ object: 'list', count: 1 });
  });

  it('makes a payment method of a token, and retrieves it', async () => {
    const { id } = await stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } });
    const found = await stripe.paymentMethods.retrieve(id);
    expect(found).toMatchObject({
      id,
      object: 'payment_method',
      type: 'card',
      card: { brand: 'visa', last4: '4242' },
    });
  });

  it('makes a payment method of a typed card', async () => {
    const made = await stripe.paymentMethods.create({ type: 'card', card: typed('4242424242424242') });
    expect(made).toMatchObject({ object: 'payment_method', type: 'card' });
  });

  it('makes a token of a typed card', async () => {
    const card = { ...typed('4242424242424242'), exp_month: '12', exp_year: '2040' };
    const token = await stripe.tokens.create({ card });
    expect(token).toMatchObject({ object: 'token', type: 'card', used: false, card: { brand: 'Visa' } });
  });

  it('retrieves a charge', async () => {
    const { latest_charge } = await stripe.paymentIntents.create(payment('pm_card_visa'));
    // stripe-mock keeps nothing, so any charge will do.
    const charge = await stripe.charges.retrieve((latest_charge as string | null) ?? 'ch_any');
    expect(charge).toMatchObject({ object: 'charge', status: 'succeeded' });
  });

  it('refunds an intent, retrieves the refund, and lists it', async () => {
    const intent = await stripe.paymentIntents.create(payment('pm_card_visa'));
    const wanted = { payment_intent: intent.id, amount: 100, reason: 'requested_by_customer' as const };
    const refund = await stripe.refunds.create({ ...wanted, metadata: { orderId: '42' } });
    expect(refund).toMatchObject({ object: 'refund', amount: 100, status: 'succeeded' });
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ id: refund.id });
    const { data } = await stripe.refunds.list({ payment_intent: intent.id });
    expect(data[0]).toMatchObject({ object: 'refund' });
  });

  it('lists events, and retrieves one', async () => {
    await anIntent();
    const [event] = (await stripe.events.list({ limit: 1 })).data;
    expect(await stripe.events.retrieve(event!.id)).toMatchObject({ id: event!.id, object: 'event' });
  });

  it.each([
    ['without an amount', { currency: 'usd' }],
    ['with a parameter it does not know', { amount: 2000, currency: 'usd', colour: 'red' }],
    ['with an amount that is no number', { amount: 'much', currency: 'usd' }],
    [
      'with a confirmation that is neither true nor false',
      { amount: 2000, currency: 'usd', confirm: 'perhaps' },
    ],
  ])('refuses an intent %s', async (_what, params) => {
    const error = await errorOf(stripe.paymentIntents.create(params as never));
    expect(error).toMatchObject({ statusCode: 400, rawType: 'invalid_request_error' });
  });

  it('refuses a key that is none', async () => {
    const stranger = clientOf(server.url, 'nonsense', { httpClient: recorder.httpClient });
    const error = await errorOf(stranger.paymentIntents.list());
    expect(error).toMatchObject({ statusCode: 401, type: 'StripeAuthenticationError' });
  });

  it('names every request in its answer', async () => {
    const { lastResponse } = await anIntent();
    expect(lastResponse.requestId).toMatch(/^req_/);
  });
});
