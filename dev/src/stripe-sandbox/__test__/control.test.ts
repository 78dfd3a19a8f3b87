import { aSandbox, errorOf, payment, stopSandboxes } from './support';

afterEach(stopSandboxes);

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
