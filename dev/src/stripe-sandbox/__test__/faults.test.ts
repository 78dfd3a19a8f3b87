import { aReceiver } from './receiver';
import { aSandbox, clientOf, errorOf, payment, stopSandboxes } from './support';

const receivers: { close(): void }[] = [];

afterEach(async () => {
  await stopSandboxes();
  receivers.splice(0).forEach((receiver) => receiver.close());
});

async function aShop() {
  const receiver = await aReceiver();
  receivers.push(receiver);
  return { ...(await aSandbox({ webhookUrl: receiver.url })), receiver };
}

const timed = async (work: () => Promise<unknown>) => {
  const start = Date.now();
  await work();
  return Date.now() - start;
};

it('answers slowly as often as asked, then at its normal speed', async () => {
  const { stripe, fault } = await aSandbox();
  await fault({ next: 1, effect: { slowMs: 400 } });
  expect(await timed(() => stripe.paymentIntents.create(payment('pm_card_visa')))).toBeGreaterThanOrEqual(
    399,
  );
  expect(await timed(() => stripe.paymentIntents.create(payment('pm_card_visa')))).toBeLessThan(399);
});

it('drops the connection after the charge, and tells it to whoever repeats the request', async () => {
  const { url, fault, state } = await aSandbox();
  await fault({ next: 1, effect: { timeoutAfterSuccess: true } });
  const send = () =>
    fetch(`${url}/v1/payment_intents`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_tests', 'idempotency-key': 'attempt-1' },
      body: new URLSearchParams({
        amount: '2000',
        currency: 'usd',
        confirm: 'true',
        payment_method: 'pm_card_visa',
        'allowed_payment_method_types[0]': 'card',
      }),
    });
  await expect(send()).rejects.toThrow();
  expect((await state()).total.succeededCharges).toBe(1);
  const again = await send();
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(await again.json()).toMatchObject({ status: 'succeeded' });
  expect((await state()).total.succeededCharges).toBe(1);
});

it('is survived by the official client, which repeats a dropped request with its key', async () => {
  const { url, fault, state } = await aSandbox();
  await fault({ next: 1, effect: { timeoutAfterSuccess: true } });
  const stripe = clientOf(url, 'sk_test_tests', { maxNetworkRetries: 2 });
  expect(await stripe.paymentIntents.create(payment('pm_card_visa'))).toMatchObject({ status: 'succeeded' });
  expect((await state()).total.succeededCharges).toBe(1);
});

it('answers 500 after the charge; the same key then finds the success', async () => {
  const { stripe, fault, state } = await aSandbox();
  await fault({ next: 1, effect: { errorAfterSuccess: 500 } });
  const create = () => stripe.paymentIntents.create(payment('pm_card_visa'), { idempotencyKey: 'attempt-1' });
  expect(await errorOf(create())).toMatchObject({ statusCode: 500, type: 'StripeAPIError' });
  expect(await create()).toMatchObject({ status: 'succeeded' });
  expect((await state()).total.succeededCharges).toBe(1);
});

it('repeats the 500 to the same key when asked to fail as Stripe itself fails', async () => {
  const { stripe, fault } = await aSandbox();
  await fault({ next: 1, effect: { errorAfterSuccess: 500, replayError: true } });
  const create = () => stripe.paymentIntents.create(payment('pm_card_visa'), { idempotencyKey: 'attempt-1' });
  await errorOf(create());
  const again = await errorOf(create());
  expect(again).toMatchObject({ statusCode: 500, headers: { 'stripe-should-retry': 'false' } });
});

it('sends webhooks twice', async () => {
  const { stripe, receiver, fault } = await aShop();
  await fault({ effect: { webhooks: 'duplicate' } });
  await stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  const [one, two] = await receiver.first(2);
  expect(two?.event).toEqual(one?.event);
});

it('sends webhooks late', async () => {
  const { stripe, receiver, fault } = await aShop();
  await fault({ effect: { webhooks: 'late', lateMs: 300 } });
  await stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  const answered = Date.now();
  const [late] = await receiver.first(1);
  expect(late!.at - answered).toBeGreaterThanOrEqual(200);
});

it('sends webhooks out of order', async () => {
  const { stripe, receiver, fault } = await aShop();
  await fault({ effect: { webhooks: 'shuffled' } });
  await stripe.paymentIntents.create(payment('pm_card_visa'));
  await receiver.first(3);
  expect(receiver.types()).toEqual([
    'payment_intent.succeeded',
    'charge.succeeded',
    'payment_intent.created',
  ]);
});

it('sends no webhooks', async () => {
  const { stripe, receiver, fault } = await aShop();
  await fault({ next: 1, effect: { webhooks: 'off' } });
  await stripe.paymentIntents.create(payment('pm_card_visa'));
  const { id } = await stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  const [only] = await receiver.first(1);
  expect(only?.event.data.object).toMatchObject({ id });
  expect(await stripe.events.list({ type: 'payment_intent.succeeded' })).toMatchObject({ data: [{}] });
});

it('strikes only payments with the card that is named', async () => {
  const { stripe, fault } = await aSandbox();
  await fault({ card: 'pm_card_mastercard', effect: { errorAfterSuccess: 503 } });
  expect(await stripe.paymentIntents.create(payment('pm_card_visa'))).toMatchObject({ status: 'succeeded' });
  const error = await errorOf(stripe.paymentIntents.create(payment('pm_card_mastercard')));
  expect(error.statusCode).toBe(503);
});

it('strikes only the operation that is named', async () => {
  const { stripe, fault, state } = await aSandbox();
  await fault({ on: 'refunds.create', effect: { errorAfterSuccess: 500 } });
  const { id } = await stripe.paymentIntents.create(payment('pm_card_visa'));
  expect(await errorOf(stripe.refunds.create({ payment_intent: id }))).toMatchObject({ statusCode: 500 });
  expect((await state()).intents[id]).toMatchObject({ refunds: 1, amountRefunded: 2000 });
});

it('brings a fault along with a card that is made for it', async () => {
  const { stripe, state } = await aSandbox();
  expect(
    await errorOf(stripe.paymentIntents.create(payment('pm_card_sandboxErrorAfterSuccess'))),
  ).toMatchObject({
    statusCode: 500,
  });
  expect((await state()).total.succeededCharges).toBe(1);
});

it('forgets all faults when it is reset', async () => {
  const { stripe, url, fault } = await aSandbox();
  await fault({ effect: { errorAfterSuccess: 500 } });
  await fetch(`${url}/_control`, { method: 'DELETE' });
  expect(await stripe.paymentIntents.create(payment('pm_card_visa'))).toMatchObject({ status: 'succeeded' });
});

it.each([
  ['without an effect', { next: 1 }],
  ['with an unknown effect', { effect: { explode: true } }],
  ['for an unknown card', { card: 'pm_nobody', effect: { slowMs: 1 } }],
  ['for no request at all', { next: 0, effect: { slowMs: 1 } }],
])('refuses a rule %s', async (_what, rule) => {
  const { fault } = await aSandbox();
  expect((await fault(rule as never)).status).toBe(400);
});

it('counts what was charged and refunded, by intent and by order', async () => {
  const { stripe, state } = await aSandbox();
  const order = { metadata: { orderId: 'order-1' } };
  const { id } = await stripe.paymentIntents.create(payment('pm_card_visa', order));
  await errorOf(stripe.paymentIntents.create(payment('pm_card_visa_chargeDeclined', order)));
  await stripe.refunds.create({ payment_intent: id, amount: 500 });
  const counted = {
    succeededCharges: 1,
    failedCharges: 1,
    refunds: 1,
    amountCharged: 2000,
    amountRefunded: 500,
  };
  const { total, orders, intents } = await state();
  expect(total).toEqual(counted);
  expect(orders).toEqual({ 'order-1': { ...counted, intents: 2 } });
  expect(intents[id]).toMatchObject({ succeededCharges: 1, failedCharges: 0, status: 'succeeded' });
});

it.each([
  '/stripe-sandbox/_control/state',
  '/stripe-sandbox/../_control/state',
  '/stripe-sandbox/v1/_control/state',
])('keeps its controls away from the public ingress: %s', async (path) => {
  const { sandbox, url } = await aSandbox();
  sandbox.faults.add({ effect: {} });
  const answer = await rawGet(url, path);
  expect(answer).not.toContain('rules');
  expect(answer).toMatch(/^HTTP\/1.1 404/);
});

/** fetch tidies paths up before it sends them. */
async function rawGet(url: string, path: string): Promise<string> {
  const { connect } = await import('node:net');
  const socket = connect(Number(new URL(url).port), 'localhost');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
