import { type Call } from '../api/call';
import { declined, docUrl, invalidRequest } from '../api/errors';
import { type Decline } from '../cards/declines';
import { aCharge } from '../objects/charge';
import { type PaymentError, type PaymentIntent, type PaymentMethod } from '../types';
import { dispute } from './dispute';

/** Asks the issuer for the money. The intent ends as succeeded, or wants another card. */
export function charge(
  call: Call,
  intent: PaymentIntent,
  paymentMethod: PaymentMethod,
  authenticated = false,
): PaymentIntent {
  const { decline, dispute: reason } = call.cardOf(paymentMethod.id);
  const made = call.store.put(
    'charges',
    aCharge({ intent, paymentMethod, now: call.now, authenticated, decline }),
  );
  const tried = { ...intent, latest_charge: made.id, next_action: null };
  if (decline) {
    call.emit('charge.failed', made);
    return fail(call, tried, paymentMethod, cardError(decline, made.id));
  }
  call.store.put('cards', { ...call.store.get('cards', paymentMethod.id), used: true });
  call.emit('charge.succeeded', made);
  const paid = call.store.put('payment_intents', {
    ...tried,
    status: 'succeeded',
    payment_method: paymentMethod.id,
    amount_received: intent.amount,
    last_payment_error: null,
  });
  call.emit('payment_intent.succeeded', paid);
  if (reason) dispute(call, made, reason);
  return paid;
}

/** The attempt is over without money: the intent keeps the reason and wants another payment method. */
export function fail(
  call: Call,
  intent: PaymentIntent,
  paymentMethod: PaymentMethod,
  error: PaymentError,
): PaymentIntent {
  const failed = call.store.put('payment_intents', {
    ...intent,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: { ...error, payment_method: paymentMethod },
  });
  call.emit('payment_intent.payment_failed', failed);
  return failed;
}

/** A payment method that has paid once cannot pay again, unless a customer keeps it (the sandbox has none). */
export function refuseUsed(call: Call, { id }: PaymentMethod): void {
  if (call.store.get('cards', id).used)
    throw invalidRequest(
      'This PaymentMethod has paid before without a Customer, and may not be used again.',
      {
        param: 'payment_method',
      },
    );
}

/** Turns a declined intent into the error its caller gets; the decline itself stays on record. */
export function throwIfDeclined(intent: PaymentIntent): PaymentIntent {
  if (intent.status === 'requires_payment_method' && intent.last_payment_error)
    throw declined(intent, intent.last_payment_error);
  return intent;
}

function cardError({ code, declineCode, message, param }: Decline, chargeId: string): PaymentError {
  return {
    type: 'card_error',
    code,
    ...(declineCode && { decline_code: declineCode }),
    ...(param && { param }),
    charge: chargeId,
    doc_url: docUrl(code),
    message,
  };
}
