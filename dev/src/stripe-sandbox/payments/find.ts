import { type Call } from '../api/call';
import { invalidRequest, missing } from '../api/errors';
import { type Charge, type PaymentIntent } from '../types';

/** The intent in the path. A browser has to show the intent's secret. */
export function intentInPath(call: Call, id: string, clientSecret: string | undefined): PaymentIntent {
  const intent = call.store.find('payment_intents', id);
  if (!intent) throw missing('payment_intent', id, 'intent');
  const wrong =
    clientSecret === undefined ? call.key === 'publishable' : clientSecret !== intent.client_secret;
  if (wrong)
    throw invalidRequest('The client_secret provided does not match this PaymentIntent.', {
      code: 'payment_intent_invalid_parameter',
      param: 'client_secret',
    });
  return intent;
}

/** The successful charge that a parameter names, itself or by its intent. */
export function refundableCharge(call: Call, named: { charge?: string; payment_intent?: string }): Charge {
  if (named.charge !== undefined) {
    const charge = call.store.find('charges', named.charge);
    if (!charge) throw missing('charge', named.charge, 'charge');
    return charge;
  }
  if (named.payment_intent === undefined)
    throw invalidRequest(
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  const intent = call.store.find('payment_intents', named.payment_intent);
  if (!intent) throw missing('payment_intent', named.payment_intent, 'payment_intent');
  if (intent.status !== 'succeeded' || !intent.latest_charge)
    throw invalidRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`);
  return call.store.get('charges', intent.latest_charge);
}
