import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aReceiver } from './receiver';
import { aSandbox, payment, stopSandboxes, typed } from './support';

let folder: string;
let dataFile: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stripe-sandbox-'));
  dataFile = join(folder, 'deeper', 'stripe.jsonl');
});
afterEach(async () => {
  await stopSandboxes();
  await rm(folder, { recursive: true });
});

it('refunds a payment that was made before a restart', async () => {
  const before = await aSandbox({ dataFile });
  const paid = await before.stripe.paymentIntents.create(payment('pm_card_visa'));
  await before.stop();
  const { stripe, state } = await aSandbox({ dataFile });
  expect(await stripe.paymentIntents.retrieve(paid.id)).toEqual(paid);
  await stripe.refunds.create({ payment_intent: paid.id });
  expect((await state()).intents[paid.id]).toMatchObject({ succeededCharges: 1, amountRefunded: 2000 });
});

it('remembers idempotency keys over a restart', async () => {
  const key = { idempotencyKey: 'attempt-1' };
  const before = await aSandbox({ dataFile });
  const paid = await before.stripe.paymentIntents.create(payment('pm_card_visa'), key);
  await before.stop();
  const { stripe, state } = await aSandbox({ dataFile });
  expect((await stripe.paymentIntents.create(payment('pm_card_visa'), key)).id).toBe(paid.id);
  expect((await state()).total.succeededCharges).toBe(1);
});

it('goes on with a challenge that was open when it stopped', async () => {
  const before = await aSandbox({ dataFile });
  const params = payment('pm_card_authenticationRequired', { return_url: 'https://shop.example/' });
  const { id, next_action } = await before.stripe.paymentIntents.create(params);
  await before.stop();
  const { url, stripe } = await aSandbox({ dataFile });
  const body = new URLSearchParams({ outcome: 'complete' });
  await fetch(url + next_action!.redirect_to_url!.url, { method: 'POST', body, redirect: 'manual' });
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: 'succeeded' });
});

it('sends after a restart the webhooks that nobody had taken', async () => {
  const refusing = await aReceiver(Array<number>(100).fill(503));
  const before = await aSandbox({ dataFile, webhookUrl: refusing.url });
  const { id } = await before.stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  await refusing.first(1);
  await before.stop();
  refusing.close();
  const receiver = await aReceiver();
  await aSandbox({ dataFile, webhookUrl: receiver.url });
  const [delivery] = await receiver.first(1);
  expect(delivery?.event.data.object).toMatchObject({ id });
  receiver.close();
});

it('starts from a file whose last line a crash has torn', async () => {
  const before = await aSandbox({ dataFile });
  const { id } = await before.stripe.paymentIntents.create(payment('pm_card_visa'));
  await before.stop();
  await appendFile(dataFile, '[["payment_intents",{"id":"pi_torn');
  const { stripe } = await aSandbox({ dataFile });
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: 'succeeded' });
});

it('goes on after a line that a full disk has torn, also over further restarts', async () => {
  const before = await aSandbox({ dataFile });
  await before.stripe.paymentIntents.create(payment('pm_card_visa'));
  await appendFile(dataFile, '[["payment_intents",{"id":"pi_torn');
  const { id } = await before.stripe.paymentIntents.create(payment('pm_card_visa'));
  await before.stop();
  const { stripe } = await aSandbox({ dataFile });
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: 'succeeded' });
});

it('keeps no card number', async () => {
  const { stripe } = await aSandbox({ dataFile });
  const { id } = await stripe.paymentMethods.create({ type: 'card', card: typed('4000000000009995') });
  const kept = await readFile(dataFile, 'utf8');
  expect(kept).toContain(id);
  expect(kept).not.toContain('4000000000009995');
});

it('drops keys and events that are too old for anybody to ask for', async () => {
  const start = 1_800_000_000;
  const before = await aSandbox({ dataFile, now: () => start });
  const { id } = await before.stripe.paymentIntents.create(payment('pm_card_visa'), {
    idempotencyKey: 'attempt-1',
  });
  await before.stop();
  const { stripe } = await aSandbox({ dataFile, now: () => start + 31 * 24 * 60 * 60 });
  expect(await readFile(dataFile, 'utf8')).not.toContain('attempt-1');
  expect((await stripe.events.list()).data).toEqual([]);
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: 'succeeded' });
});
