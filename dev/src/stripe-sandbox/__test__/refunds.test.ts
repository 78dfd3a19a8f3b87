import { aSandbox, errorOf, payment, stopSandboxes } from './support';

let sandbox: Awaited<ReturnType<typeof aSandbox>>;

beforeEach(async () => {
  sandbox = await aSandbox();
});
afterEach(stopSandboxes);

const paid = () => sandbox.stripe.paymentIntents.create(payment('pm_card_visa'));

it('gives all of a payment back', async () => {
  const { stripe } = sandbox;
  const { id, latest_charge } = await paid();
  const refund = await stripe.refunds.create({
    payment_intent: id,
    reason: 'requested_by_customer',
    metadata: { why: 'too late' },
  });
  expect(refund).toMatchObject({
    id: expect.stringMatching(/^re_/),
    amount: 2000,
    charge: latest_charge,
    payment_intent: id,
    status: 'succeeded',
    reason: 'requested_by_customer',
    metadata: { why: 'too late' },
  });
  expect(await stripe.refunds.retrieve(refund.id)).toEqual(refund);
  const charge = await stripe.charges.retrieve(latest_charge as string);
  expect(charge).toMatchObject({ refunded: true, amount_refunded: 2000 });
});

it('gives a charge back in parts, never more than was paid', async () => {
  const { stripe } = sandbox;
  const { latest_charge } = await paid();
  const charge = latest_charge as string;
  await stripe.refunds.create({ charge, amount: 1500 });
  expect(await stripe.charges.retrieve(charge)).toMatchObject({ refunded: false, amount_refunded: 1500 });
  const tooMuch = await errorOf(stripe.refunds.create({ charge, amount: 501 }));
  expect(tooMuch).toMatchObject({ statusCode: 400, param: 'amount' });
  expect(await stripe.refunds.create({ charge })).toMatchObject({ amount: 500 });
});

it('refuses to give the same money back twice', async () => {
  const { id } = await paid();
  await sandbox.stripe.refunds.create({ payment_intent: id });
  const again = await errorOf(sandbox.stripe.refunds.create({ payment_intent: id }));
  expect(again).toMatchObject({ statusCode: 400, code: 'charge_already_refunded' });
});

it('refuses to refund an intent that nobody has paid', async () => {
  const { id } = await sandbox.stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  const error = await errorOf(sandbox.stripe.refunds.create({ payment_intent: id }));
  expect(error).toMatchObject({ statusCode: 400, rawType: 'invalid_request_error' });
});

it('refuses to refund what is disputed', async () => {
  const { id } = await sandbox.stripe.paymentIntents.create(payment('pm_card_createDispute'));
  const error = await errorOf(sandbox.stripe.refunds.create({ payment_intent: id }));
  expect(error).toMatchObject({ statusCode: 400, code: 'charge_disputed' });
});

it('answers 404 for a payment that does not exist', async () => {
  const error = await errorOf(sandbox.stripe.refunds.create({ payment_intent: 'pi_nobody' }));
  expect(error).toMatchObject({ statusCode: 404, code: 'resource_missing' });
});

it('lists the refunds of one payment, newest first', async () => {
  const { stripe } = sandbox;
  const [one, other] = [await paid(), await paid()];
  const first = await stripe.refunds.create({ payment_intent: one.id, amount: 100 });
  await stripe.refunds.create({ payment_intent: other.id });
  const second = await stripe.refunds.create({ payment_intent: one.id, amount: 200 });
  const { data } = await stripe.refunds.list({ payment_intent: one.id });
  expect(data.map(({ id }) => id)).toEqual([second.id, first.id]);
});

it('expands what a refund refers to', async () => {
  const { id } = await paid();
  const refund = await sandbox.stripe.refunds.create({
    payment_intent: id,
    expand: ['charge.payment_intent'],
  });
  expect(refund.charge).toMatchObject({ object: 'charge', payment_intent: { id, object: 'payment_intent' } });
});
