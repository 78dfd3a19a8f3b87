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
