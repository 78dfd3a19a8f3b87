import type Stripe from 'stripe';
import { OpenApi } from './openapi';
import { aRecorder } from './recorder';
import { readOpenApi, startStripeMock } from './stripe-mock';
import { startSandbox } from '../server';
import { aSandbox, clientOf, errorOf, payment, stopSandboxes, typed, WEBHOOK_SECRET } from './support';

// The first run on a machine builds stripe-mock.
const BUILDING = 300_000;

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

describe('every object of the sandbox, checked against the published OpenAPI', () => {
  let openApi: OpenApi;

  beforeAll(async () => {
    openApi = new OpenApi(await readOpenApi(), true);
  }, BUILDING);
  afterEach(stopSandboxes);

  /** Everything the sandbox says while the work goes on: its answers, and the objects in its events. */
  async function faultsDuring(work: (sandbox: Shop) => Promise<unknown>): Promise<string[]> {
    const sandbox = await aSandbox();
    const { exchanges, httpClient } = aRecorder();
    const stripe = clientOf(sandbox.url, 'sk_test_tests', { httpClient });
    const browser = clientOf(sandbox.url, 'pk_test_tests', { httpClient });
    await work({ stripe, browser, dispute: sandbox.dispute, url: sandbox.url });
    const { data: events } = await stripe.events.list({ limit: 100 });
    expect(events).not.toEqual([]);
    const subjects = events.map((event) => event.data.object as unknown as { object: string });
    return [
      ...exchanges.flatMap((exchange) => openApi.answerFaults(exchange)),
      ...subjects.flatMap((subject) => openApi.objectFaults(subject)),
    ];
  }

  it.each([
    'pm_card_visa',
    'pm_card_amex',
    'pm_card_chargeDeclined',
    'pm_card_chargeDeclinedExpiredCard',
    'pm_card_chargeDeclinedIncorrectCvc',
    'pm_card_createDispute',
  ])('holds for a payment with %s', async (paymentMethod) => {
    const pay = ({ stripe }: Shop) =>
      stripe.paymentIntents
        .create(payment(paymentMethod, { expand: ['latest_charge', 'payment_method'] }))
        .catch(() => undefined);
    expect(await faultsDuring(pay)).toEqual([]);
  });

  it.each(['complete', 'fail'])('holds for a challenge whose outcome is: %s', async (outcome) => {
    const challenge = async ({ stripe, browser, url }: Shop) => {
      const params = payment('pm_card_authenticationRequired', { return_url: 'https://shop.example/' });
      const { id, client_secret, next_action } = await stripe.paymentIntents.create(params);
      await browser.paymentIntents.retrieve(id, { client_secret: client_secret! });
      const body = new URLSearchParams({ outcome });
      await fetch(url + next_action!.redirect_to_url!.url, { method: 'POST', body, redirect: 'manual' });
      await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
    };
    expect(await faultsDuring(challenge)).toEqual([]);
  });

  it('holds for a challenge without a return URL', async () => {
    const challenge = ({ stripe }: Shop) =>
      stripe.paymentIntents.create(payment('pm_card_authenticationRequired'));
    expect(await faultsDuring(challenge)).toEqual([]);
  });

  it('holds for a refund, a cancellation and a dispute', async () => {
    const after = async ({ stripe, dispute }: Shop) => {
      const paid = await stripe.paymentIntents.create(payment('pm_card_visa'));
      await stripe.refunds.create({
        payment_intent: paid.id,
        amount: 500,
        expand: ['charge', 'payment_intent'],
      });
      await dispute({ payment_intent: paid.id });
      const open = await stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
      await stripe.paymentIntents.cancel(open.id);
    };
    expect(await faultsDuring(after)).toEqual([]);
  });

  it('would notice a field that Stripe does not have, and one that is missing', () => {
    expect(
      openApi.objectFaults({
        object: 'refund',
        id: 're_1',
        amount: 1,
        created: 1,
        currency: 'usd',
        shop: 1,
      } as never),
    ).toEqual([expect.stringContaining('shop')]);
    expect(openApi.objectFaults({ object: 'refund', id: 're_1' } as never)).toEqual([
      expect.stringContaining('required'),
    ]);
  });
});

interface Shop {
  stripe: Stripe;
  browser: Stripe;
  dispute: (charge: object) => Promise<Response>;
  url: string;
}
