import type Stripe from 'stripe';
import { OpenApi } from './openapi';
import { aRecorder } from './recorder';
import { readOpenApi } from './stripe-mock';
import { aSandbox, clientOf, payment, stopSandboxes } from './support';

// The first run on a machine fetches the OpenAPI.
const FETCHING = 300_000;
jest.setTimeout(30_000);

describe('every object of the sandbox, checked against the published OpenAPI', () => {
  let openApi: OpenApi;

  beforeAll(async () => {
    openApi = new OpenApi(await readOpenApi(), true);
  }, FETCHING);
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
