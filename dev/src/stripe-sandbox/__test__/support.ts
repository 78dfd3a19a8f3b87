import Stripe from 'stripe';
import { type Rule } from '../faults/faults';
import { type SandboxOptions } from '../sandbox';
import { type RunningSandbox, startSandbox } from '../server';

export const WEBHOOK_SECRET = 'whsec_of_the_tests';

const running: RunningSandbox[] = [];

/** Ends every sandbox of the test that has just run. */
export async function stopSandboxes(): Promise<void> {
  await Promise.all(running.splice(0).map(({ stop }) => stop()));
}

/** The official client, talking to a server of ours; it repeats nothing by itself. */
export function clientOf(url: string, key = 'sk_test_tests', config: Stripe.StripeConfig = {}): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(key, {
    host: hostname,
    port: Number(port),
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
    ...config,
  });
}

/** A sandbox of one's own, on a free port. */
export async function aSandbox(options: Partial<SandboxOptions> = {}) {
  const started = await startSandbox(0, { webhookSecret: WEBHOOK_SECRET, ...options });
  running.push(started);
  const { url } = started;
  return { ...started, stripe: clientOf(url), browser: clientOf(url, 'pk_test_tests'), ...controlOf(url) };
}

function controlOf(url: string) {
  return {
    fault: (rule: Rule) => post(`${url}/_control`, rule),
    state: async () => (await fetch(`${url}/_control/state`)).json() as Promise<State>,
    dispute: (charge: object) => post(`${url}/_control/disputes`, charge),
  };
}

const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

interface Counts {
  succeededCharges: number;
  failedCharges: number;
  refunds: number;
  amountCharged: number;
  amountRefunded: number;
}

interface State {
  total: Counts;
  intents: Record<string, Counts & { status: string }>;
  orders: Record<string, Counts & { intents: number }>;
  webhooks: { pending: number; delivered: number };
}

/** What a payment of 20 dollars takes, paid at once with the given method. */
export const payment = (
  paymentMethod: string,
  rest: Partial<Stripe.PaymentIntentCreateParams> = {},
): Stripe.PaymentIntentCreateParams => ({
  amount: 2000,
  currency: 'usd',
  payment_method: paymentMethod,
  confirm: true,
  // Without a way back, only what needs no redirect may be paid with.
  ...(!rest.return_url && { automatic_payment_methods: { enabled: true, allow_redirects: 'never' } }),
  ...rest,
});

/** The error that a call ends in. */
export async function errorOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Stripe.errors.StripeError) return error;
  throw new Error(`Stripe should have refused, but: ${String(error)}`);
}

/** A card as a buyer types it. */
export const typed = (number: string) => ({ number, exp_month: 12, exp_year: 2040, cvc: '123' });
