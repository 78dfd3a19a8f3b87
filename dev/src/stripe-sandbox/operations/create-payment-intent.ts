import { type Call } from '../api/call';
import { invalidRequest } from '../api/errors';
import { operation } from '../api/operation';
import { flag, group, integer, list, metadata, oneOf, text } from '../api/params';
import { aPaymentIntent } from '../objects/payment-intent';
import { checkedCurrency } from '../payments/amounts';
import {
  checkedConfirmation,
  chosenPaymentMethod,
  confirm,
  confirmParams,
  paidWithParams,
} from '../payments/confirm';
import { type PaymentIntent, type PaymentMethod } from '../types';
import { automaticPaymentMethods } from './payment-intents';

const params = group(
  { amount: integer, currency: text },
  {
    // Until 2026 this was payment_method_types, which this version of the API refuses.
    allowed_payment_method_types: list(oneOf('card')),
    automatic_payment_methods: automaticPaymentMethods,
    capture_method: oneOf('automatic', 'automatic_async'),
    confirm: flag,
    description: text,
    metadata,
    receipt_email: text,
    statement_descriptor_suffix: text,
    ...paidWithParams,
    ...confirmParams,
  },
);
type Params = ReturnType<typeof params>;
type Automatic = Params['automatic_payment_methods'];

export const createPaymentIntent = operation(
  {
    name: 'paymentIntents.create',
    params,
    movesMoney: true,
  },
  (call, given) => {
    refuseContradictions(given);
    const intent = requested(call, given);
    if (!given.confirm)
      return opened(call, withPaymentMethod(intent, chosenPaymentMethod(call, given, null)));
    const paymentMethod = checkedConfirmation(call, intent, given);
    return confirm(call, opened(call, intent), paymentMethod, given);
  },
);

function requested(call: Call, given: Params): PaymentIntent {
  const currency = checkedCurrency(given.amount, given.currency);
  const {
    amount,
    description,
    metadata: own,
    receipt_email,
    statement_descriptor_suffix,
    capture_method,
  } = given;
  return aPaymentIntent(
    {
      amount,
      currency,
      allowed_payment_method_types: given.allowed_payment_method_types ?? null,
      automatic_payment_methods: waysToPay(given.automatic_payment_methods),
      ...(description !== undefined && { description }),
      ...(own && { metadata: own }),
      ...(receipt_email !== undefined && { receipt_email }),
      ...(statement_descriptor_suffix !== undefined && { statement_descriptor_suffix }),
      ...(capture_method && { capture_method }),
    },
    call.now,
  );
}

function opened(call: Call, intent: PaymentIntent): PaymentIntent {
  call.store.put('payment_intents', intent);
  call.emit('payment_intent.created', intent);
  return intent;
}

const withPaymentMethod = (intent: PaymentIntent, paymentMethod: PaymentMethod | undefined): PaymentIntent =>
  paymentMethod ? { ...intent, payment_method: paymentMethod.id, status: 'requires_confirmation' } : intent;

/** Unless the request says otherwise, Stripe chooses the ways to pay. */
const waysToPay = (
  { enabled = true, allow_redirects = 'always' }: NonNullable<Automatic> = { enabled: true },
) => ({
  enabled,
  allow_redirects,
});

function refuseContradictions(given: Params): void {
  for (const param of ['return_url', 'use_stripe_sdk', 'error_on_requires_action'] as const)
    if (given[param] !== undefined && !given.confirm)
      throw invalidRequest(`\`${param}\` can only be passed when \`confirm\` is true.`, { param });
}
