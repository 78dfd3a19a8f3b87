import { type Call } from '../api/call';
import { docUrl, unexpectedState } from '../api/errors';
import { newId } from '../ids';
import { type PaymentError, type PaymentIntent, type PaymentMethod } from '../types';
import { charge, fail } from './attempt';

/** Sends the buyer to prove who they are (3-D Secure). No money moves before that. */
export function challenge(
  call: Call,
  intent: PaymentIntent,
  paymentMethod: PaymentMethod,
  returnUrl: string | null,
): PaymentIntent {
  const url = call.challengeUrl(intent.id, intent.client_secret ?? '');
  call.store.put('challenges', { id: intent.id, paymentMethod: paymentMethod.id, returnUrl });
  const waiting = call.store.put('payment_intents', {
    ...intent,
    status: 'requires_action',
    payment_method: paymentMethod.id,
    last_payment_error: null,
    next_action: returnUrl
      ? { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } }
      : {
          type: 'use_stripe_sdk',
          use_stripe_sdk: { type: 'three_d_secure_redirect', source: newId('src'), stripe_js: url },
        },
  });
  call.emit('payment_intent.requires_action', waiting);
  return waiting;
}

/** The buyer is back from the challenge: with proof the card is charged, without it the attempt has failed. */
export function answerChallenge(call: Call, intent: PaymentIntent, proven: boolean): PaymentIntent {
  if (intent.status !== 'requires_action')
    throw unexpectedState(intent, `There is nothing to authenticate: the payment is ${intent.status}.`);
  const { paymentMethod: id } = call.store.get('challenges', intent.id);
  const paymentMethod = call.store.get('payment_methods', id);
  call.cardOf(id);
  return proven
    ? charge(call, intent, paymentMethod, true)
    : fail(call, intent, paymentMethod, authenticationFailure);
}

const code = 'payment_intent_authentication_failure';
const authenticationFailure: PaymentError = {
  type: 'invalid_request_error',
  code,
  doc_url: docUrl(code),
  message: 'The payment method has failed authentication. Try again, or use another payment method.',
};
