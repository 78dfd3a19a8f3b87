import Stripe from 'stripe';
import { aReceiver } from './receiver';
import { aSandbox, errorOf, payment, stopSandboxes } from './support';

const receivers: { close(): void }[] = [];

afterEach(async () => {
  await stopSandboxes();
  receivers.splice(0).forEach((receiver) => receiver.close());
});

async function aShop(answers: number[] = []) {
  const receiver = await aReceiver(answers);
  receivers.push(receiver);
  const sandbox = await aSandbox({ webhookUrl: receiver.url, backOff: () => 20 });
  return { ...sandbox, receiver };
}

it('tells of a payment in order, signed so that Stripe’s library accepts it', async () => {
  const { stripe, receiver } = await aShop();
  const intent = await stripe.paymentIntents.create(payment('pm_card_visa'), { idempotencyKey: 'attempt-1' });
  const events = (await receiver.first(3)).map(({ event }) => event);
  expect(events.map(({ type }) => type)).toEqual([
    'payment_intent.created',
    'charge.succeeded',
    'payment_intent.succeeded',
  ]);
  expect(events[2]).toMatchObject({
    id: expect.stringMatching(/^evt_/),
    object: 'event',
    livemode: false,
    request: { id: expect.stringMatching(/^req_/), idempotency_key: 'attempt-1' },
    data: { object: { id: intent.id, status: 'succeeded' } },
  });
});

it('tells of the intent as it was when it happened', async () => {
  const { stripe, receiver } = await aShop();
  await stripe.paymentIntents.create(payment('pm_card_visa'));
  const [created] = await receiver.first(3);
  expect(created?.event.data.object).toMatchObject({
    status: 'requires_payment_method',
    latest_charge: null,
  });
});

it('tells of a decline', async () => {
  const { stripe, receiver } = await aShop();
  await errorOf(stripe.paymentIntents.create(payment('pm_card_visa_chargeDeclined')));
  await receiver.first(3);
  expect(receiver.types()).toEqual([
    'payment_intent.created',
    'charge.failed',
    'payment_intent.payment_failed',
  ]);
});

it('tells that the buyer has to authenticate', async () => {
  const { stripe, receiver } = await aShop();
  await stripe.paymentIntents.create(payment('pm_card_authenticationRequired'));
  await receiver.first(2);
  expect(receiver.types()).toEqual(['payment_intent.created', 'payment_intent.requires_action']);
});

it('tells of a cancelled intent', async () => {
  const { stripe, receiver } = await aShop();
  const { id } = await stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  await receiver.first(1);
  await stripe.paymentIntents.cancel(id);
  await receiver.first(2);
  expect(receiver.types()).toEqual(['payment_intent.created', 'payment_intent.canceled']);
});

it('tells of a refund', async () => {
  const { stripe, receiver } = await aShop();
  const { id } = await stripe.paymentIntents.create(payment('pm_card_visa'));
  await receiver.first(3);
  await stripe.refunds.create({ payment_intent: id });
  const [, , , created, refunded] = await receiver.first(5);
  expect(created?.event).toMatchObject({ type: 'refund.created', data: { object: { payment_intent: id } } });
  expect(refunded?.event).toMatchObject({ type: 'charge.refunded', data: { object: { refunded: true } } });
});

it('tells of a dispute that the control endpoint opens', async () => {
  const { stripe, receiver, dispute } = await aShop();
  const { id } = await stripe.paymentIntents.create(payment('pm_card_visa'));
  await receiver.first(3);
  expect((await dispute({ payment_intent: id, reason: 'product_not_received' })).status).toBe(200);
  const [, , , opened] = await receiver.first(4);
  expect(opened?.event).toMatchObject({
    type: 'charge.dispute.created',
    data: { object: { payment_intent: id, reason: 'product_not_received', amount: 2000 } },
  });
});

it('tells again what the receiver did not take, with a fresh signature', async () => {
  const { stripe, receiver, state } = await aShop([500, 302]);
  await stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  const deliveries = await receiver.first(3);
  expect(new Set(deliveries.map(({ event }) => event.id)).size).toBe(1);
  await until(async () => (await state()).webhooks.pending === 0);
});

it('remembers events, whether or not anybody listens', async () => {
  const { stripe } = await aSandbox();
  const { id } = await stripe.paymentIntents.create(payment('pm_card_visa'));
  const { data } = await stripe.events.list({ type: 'payment_intent.succeeded' });
  expect(data).toMatchObject([{ type: 'payment_intent.succeeded', data: { object: { id } } }]);
  expect(await stripe.events.retrieve(data[0]!.id)).toMatchObject({ id: data[0]!.id, pending_webhooks: 0 });
});

it('signs so that a changed payload is refused', async () => {
  const { stripe, receiver } = await aShop();
  await stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  const [{ payload, signature } = { payload: '', signature: '' }] = await receiver.first(1);
  const changed = payload.replace('"amount":500', '"amount":5');
  expect(() => Stripe.webhooks.constructEvent(changed, signature, receiver.secret)).toThrow(/signature/);
});

/** Asks until it is so; the test's own time limit ends it. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition()));
}
