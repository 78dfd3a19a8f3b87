import { type Call } from '../api/call';
import { ApiError, invalidRequest, unexpectedState } from '../api/errors';
import { flag, text, url } from '../api/params';
import { type PaymentIntent, type PaymentMethod } from '../types';
import { charge, refuseUsed, throwIfDeclined } from './attempt';
import { challenge } from './authentication';
import {
  findPaymentMethod,
  makePaymentMethod,
  type PaymentMethodParams,
  paymentMethodParams,
} from './payment-methods';

/** How to pay, as create and confirm take it. */
export const paidWithParams = { payment_method: text, payment_method_data: paymentMethodParams };

/** What is said when an intent is confirmed. */
export const confirmParams = {
  return_url: url,
  use_stripe_sdk: flag,
  error_on_requires_action: flag,
};

export interface Confirmation {
  payment_method?: string;
  payment_method_data?: PaymentMethodParams;
  return_url?: string;
  use_stripe_sdk?: boolean;
  error_on_requires_action?: boolean;
}

const confirmable = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

/** Checks that the intent can be confirmed like this, and finds what it is to be paid with. Nothing happens yet. */
export function checkedConfirmation(call: Call, intent: PaymentIntent, how: Confirmation): PaymentMethod {
  if (!confirmable.includes(intent.status))
    throw unexpectedState(
      intent,
      `You cannot confirm this PaymentIntent because its status is ${intent.status}.`,
    );
  requireReturnUrl(call, intent, how);
  const paymentMethod = chosenPaymentMethod(call, how, intent.payment_method);
  if (!paymentMethod)
    throw unexpectedState(
      intent,
      "You cannot confirm this PaymentIntent because it's missing a payment method.",
    );
  refuseUsed(call, paymentMethod);
  return paymentMethod;
}

/** Pays the intent, as far as that goes without the buyer. */
export function confirm(
  call: Call,
  intent: PaymentIntent,
  paymentMethod: PaymentMethod,
  how: Confirmation,
): PaymentIntent {
  if (!call.cardOf(paymentMethod.id).authenticates)
    return throwIfDeclined(charge(call, intent, paymentMethod));
  if (how.error_on_requires_action) throw authenticationRequired(intent);
  const returnUrl = how.use_stripe_sdk ? null : (how.return_url ?? null);
  return challenge(call, intent, paymentMethod, returnUrl);
}

/** The payment method that the parameters name or describe; else the one given before. */
export function chosenPaymentMethod(
  call: Call,
  how: Confirmation,
  before: string | null,
): PaymentMethod | undefined {
  if (how.payment_method_data) return makePaymentMethod(call, how.payment_method_data);
  const id = how.payment_method ?? before;
  return id ? findPaymentMethod(call, id) : undefined;
}

/** A server that lets Stripe choose the ways to pay must say where the buyer comes back to. */
function requireReturnUrl(call: Call, intent: PaymentIntent, how: Confirmation): void {
  const { automatic_payment_methods: automatic, allowed_payment_method_types: allowed } = intent;
  const redirects = automatic?.enabled && automatic.allow_redirects !== 'never' && !allowed;
  if (!redirects || how.return_url || how.use_stripe_sdk || call.key === 'publishable') return;
  throw invalidRequest(
    'This PaymentIntent accepts payment methods that may redirect the buyer: give a `return_url`, or set `automatic_payment_methods[allow_redirects]` to `never`.',
    { param: 'return_url' },
  );
}

const authenticationRequired = (intent: PaymentIntent) =>
  new ApiError(402, {
    type: 'card_error',
    code: 'authentication_required',
    decline_code: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
    payment_intent: intent,
  });
