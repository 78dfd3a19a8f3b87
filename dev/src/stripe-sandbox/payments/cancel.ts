import { type Call } from '../api/call';
import { unexpectedState } from '../api/errors';
import { type PaymentIntent } from '../types';

const cancelable = ['requires_payment_method', 'requires_confirmation', 'requires_action', 'processing'];

/** Gives the intent up: nobody can pay it any more. */
export function cancel(
  call: Call,
  intent: PaymentIntent,
  reason: PaymentIntent['cancellation_reason'],
): PaymentIntent {
  if (!cancelable.includes(intent.status))
    throw unexpectedState(
      intent,
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}; only one of ${cancelable.join(', ')} may be canceled.`,
    );
  const canceled = call.store.put('payment_intents', {
    ...intent,
    status: 'canceled',
    canceled_at: call.now,
    cancellation_reason: reason,
    next_action: null,
  });
  call.emit('payment_intent.canceled', canceled);
  return canceled;
}
