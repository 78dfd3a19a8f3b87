import type Stripe from 'stripe';

/** One of Stripe's objects as it is kept: references are ids, and what the published OpenAPI does not list is left out. */
type Kept<T, References extends keyof T, Unlisted extends keyof T = never> = Omit<
  T,
  References | Unlisted | 'lastResponse'
> & { [K in References]: string | null };

export type PaymentIntent = Kept<
  Stripe.PaymentIntent,
  'payment_method' | 'latest_charge' | 'customer' | 'application' | 'on_behalf_of' | 'review',
  'payment_record' | 'source'
>;
export type Charge = Kept<
  Stripe.Charge,
  'payment_intent' | 'payment_method' | 'balance_transaction' | 'customer' | 'review',
  'source'
>;
export type Refund = Kept<
  Stripe.Refund,
  'charge' | 'payment_intent' | 'payment_method' | 'balance_transaction'
>;
export type PaymentMethod = Kept<Stripe.PaymentMethod, 'customer'> & { card: Stripe.PaymentMethod.Card };
export type Token = Kept<Stripe.Token, never> & { card: Stripe.Card };
export type Dispute = Kept<Stripe.Dispute, 'charge' | 'payment_intent', 'intended_submission_method'>;
export type PaymentError = Stripe.PaymentIntent.LastPaymentError;

/** What an event can be about. */
export type EventSubject = PaymentIntent | Charge | Refund | Dispute;

export interface Event {
  id: string;
  object: 'event';
  api_version: string;
  created: number;
  data: { object: EventSubject };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: EventType;
}

export type EventType =
  | 'payment_intent.created'
  | 'payment_intent.requires_action'
  | 'payment_intent.succeeded'
  | 'payment_intent.payment_failed'
  | 'payment_intent.canceled'
  | 'charge.succeeded'
  | 'charge.failed'
  | 'charge.refunded'
  | 'charge.dispute.created'
  | 'refund.created';
