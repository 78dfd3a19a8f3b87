import Stripe from 'stripe';
import { config } from './config';

const TIMEOUT_MS = 20_000;

function hostOf(url: string) {
  const { protocol, hostname, port } = new URL(url);
  return { protocol: protocol === 'https:' ? 'https' : 'http', host: hostname, port } as const;
}

/** Stripe, or a sandbox of it: nothing but the host differs. Its own retries repeat the idempotency key. */
const stripe: Stripe = new Stripe(config.STRIPE_KEY, {
  maxNetworkRetries: 2,
  timeout: TIMEOUT_MS,
  telemetry: false,
  ...(config.STRIPE_API_URL && hostOf(config.STRIPE_API_URL)),
});

export type PaymentIntent = Stripe.PaymentIntent;
export type StripeCharge = Stripe.Charge;
export type StripeEvent = Stripe.Event;
export type StripeError = InstanceType<typeof Stripe.errors.StripeError>;

/** How a buyer chose to pay: a payment method of Stripe's, or a card token of its older clients. */
export type PaymentSource = { paymentMethodId: string } | { token: string };

/** What is paid for. */
export interface Charge {
  amount: number;
  currency: string;
  orderId: string;
  paymentId: string;
}

/**
 * Prepares an attempt to pay. Nothing is charged yet, so it can be repeated with its key at any time, also when the
 * order has ended, to learn which intent the attempt has.
 * @param key names the attempt
 */
export function prepareIntent(
  { amount, currency, orderId, paymentId }: Charge,
  key: string,
): Promise<PaymentIntent> {
  return stripe.paymentIntents.create(
    {
      amount,
      currency,
      // The buyer stays in the shop: nothing that would send the browser elsewhere and back.
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      description: `Order ${orderId}`,
      metadata: { orderId, paymentId },
    },
    { idempotencyKey: key },
  );
}

/** Charges a prepared attempt; repeating it with its key charges nothing more. */
export async function confirmIntent(id: string, source: PaymentSource, key: string): Promise<PaymentIntent> {
  const paymentMethod = 'token' in source ? await methodOf(source.token, key) : source.paymentMethodId;
  return stripe.paymentIntents.confirm(
    id,
    { payment_method: paymentMethod, use_stripe_sdk: true, expand: ['latest_charge'] },
    { idempotencyKey: `${key}-confirm` },
  );
}

async function methodOf(token: string, key: string): Promise<string> {
  const { id } = await stripe.paymentMethods.create(
    { type: 'card', card: { token } },
    { idempotencyKey: `${key}-method` },
  );
  return id;
}

/** The present state of an attempt. */
export function retrieveIntent(id: string): Promise<PaymentIntent> {
  return stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
}

/** Makes sure that an attempt never charges any more. @returns its state, which is succeeded where it came too late */
export async function cancelIntent(id: string): Promise<PaymentIntent> {
  try {
    return await stripe.paymentIntents.cancel(id);
  } catch (error) {
    if (!isInvalidRequest(error)) throw error;
    return retrieveIntent(id);
  }
}

/** Cancels an attempt, and keeps why it was declined: Stripe may forget that with any change of it. */
export async function closeIntent({ id, last_payment_error }: PaymentIntent): Promise<PaymentIntent> {
  return { ...(await cancelIntent(id)), last_payment_error };
}

/**
 * Gives the money of an attempt back; repeating it with its key gives nothing more.
 * @returns the refund's id, of one sent by hand where that was quicker
 */
export async function refundIntent(id: string, reason: string, key: string): Promise<string> {
  try {
    const options = { idempotencyKey: key };
    return (await stripe.refunds.create({ payment_intent: id, metadata: { reason } }, options)).id;
  } catch (error) {
    if (!isInvalidRequest(error) || error.code !== 'charge_already_refunded') throw error;
    return findRefund(id);
  }
}

/** The id of the refund that gave the money of an attempt back, whoever sent it. */
export async function findRefund(intentId: string): Promise<string> {
  const { data } = await stripe.refunds.list({ payment_intent: intentId, limit: 1 });
  if (!data[0]) throw new Error(`Stripe knows of no refund of ${intentId}`);
  return data[0].id;
}

/** The event in a webhook's raw body. @throws when Stripe did not sign it */
export function readWebhook(body: Buffer, signature: string, secret: string): StripeEvent {
  return stripe.webhooks.constructEvent(body, signature, secret);
}

/** The card was refused: the buyer can try another one. */
export function isDecline(error: unknown): error is StripeError {
  return error instanceof Stripe.errors.StripeCardError;
}

/** Stripe does not accept the request itself, such as a token that does not exist. */
export function isInvalidRequest(error: unknown): error is StripeError {
  return error instanceof Stripe.errors.StripeInvalidRequestError;
}

/** Stripe refused, failed, or could not be reached. */
export function isStripeError(error: unknown): error is StripeError {
  return error instanceof Stripe.errors.StripeError;
}

// They say nothing of the request itself: a wrong key of ours, another request under way, too many of them.
const PASSING = [401, 403, 409, 429];

/** Stripe's last word: it repeats such an answer for a day to the same idempotency key. */
export function isFinal(error: unknown): error is StripeError {
  if (!isStripeError(error) || error.statusCode === undefined) return false;
  return !PASSING.includes(error.statusCode);
}

/** An error as a log may keep it: Stripe's carry the whole intent, and with it the client secret. */
export function describe(error: unknown): object {
  if (!isStripeError(error)) return { err: error };
  const { type, code, decline_code: declineCode, statusCode, requestId, message } = error;
  return { stripeError: { type, code, declineCode, statusCode, requestId, message } };
}
