import { aSandbox, errorOf, payment, stopSandboxes } from './support';

afterEach(stopSandboxes);

const key = { idempotencyKey: 'payment-1' };
type Answer = { lastResponse: { headers: Record<string, string>; requestId: string } };

it('answers a repeated request with the same intent, and says so', async () => {
  const { stripe, state } = await aSandbox();
  const first = await stripe.paymentIntents.create(payment('pm_card_visa'), key);
  const again = await stripe.paymentIntents.create(payment('pm_card_visa'), key);
  expect(again).toEqual(first);
  expect((first as unknown as Answer).lastResponse.headers).not.toHaveProperty('idempotent-replayed');
  expect((again as unknown as Answer).lastResponse.headers).toMatchObject({
    'idempotent-replayed': 'true',
    'original-request': (first as unknown as Answer).lastResponse.requestId,
  });
  expect((await state()).total.succeededCharges).toBe(1);
});

it('repeats a decline instead of trying the card again', async () => {
  const { stripe, state } = await aSandbox();
  const create = () => errorOf(stripe.paymentIntents.create(payment('pm_card_chargeDeclined'), key));
  const [first, again] = [await create(), await create()];
  expect(again.raw).toMatchObject({
    code: 'card_declined',
    charge: (first.raw as { charge: string }).charge,
  });
  expect(again.headers).toMatchObject({ 'idempotent-replayed': 'true' });
  expect((await state()).total.failedCharges).toBe(1);
});

it('refuses a key with other parameters than it was first used with', async () => {
  const { stripe } = await aSandbox();
  await stripe.paymentIntents.create(payment('pm_card_visa'), key);
  const error = await errorOf(stripe.paymentIntents.create(payment('pm_card_visa', { amount: 2001 }), key));
  expect(error).toMatchObject({
    statusCode: 400,
    type: 'StripeIdempotencyError',
    rawType: 'idempotency_error',
  });
});

it('refuses a key for another operation than it was first used for', async () => {
  const { stripe } = await aSandbox();
  const { id } = await stripe.paymentIntents.create(payment('pm_card_visa'), key);
  const error = await errorOf(stripe.refunds.create({ payment_intent: id }, key));
  expect(error).toMatchObject({ statusCode: 400, rawType: 'idempotency_error' });
});

it('refuses a key whose first request is still being answered, and charges once', async () => {
  const { stripe, fault, state } = await aSandbox();
  await fault({ next: 1, effect: { slowMs: 300 } });
  const first = stripe.paymentIntents.create(payment('pm_card_visa'), key);
  const answers = [first, stripe.paymentIntents.create(payment('pm_card_visa'), key)];
  const [slow, refused] = await Promise.allSettled(answers);
  const conflict = [slow, refused].find((answer) => answer?.status === 'rejected');
  expect(conflict?.reason).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
  expect((await state()).total.succeededCharges).toBe(1);
});

it('does not hold a mistake in the parameters against a key', async () => {
  const { stripe } = await aSandbox();
  await errorOf(stripe.paymentIntents.create({ amount: 500 } as never, key));
  const intent = await stripe.paymentIntents.create({ amount: 500, currency: 'usd' }, key);
  expect(intent.amount).toBe(500);
});

it('forgets a key after 24 hours', async () => {
  let now = 1_800_000_000;
  const { stripe } = await aSandbox({ now: () => now });
  const first = await stripe.paymentIntents.create({ amount: 500, currency: 'usd' }, key);
  now += 24 * 60 * 60;
  const later = await stripe.paymentIntents.create({ amount: 700, currency: 'usd' }, key);
  expect(later.id).not.toBe(first.id);
});
