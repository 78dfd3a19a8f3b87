import { type Call } from '../api/call';
import { invalidRequest, missing } from '../api/errors';
import { group, metadata, oneOf, text } from '../api/params';
import { type CardDetails, publishedCardDetails } from '../cards/details';
import { cardByTestId } from '../cards/lookup';
import { cardParam, checkTypedCard } from '../cards/typed';
import { aPaymentMethod } from '../objects/payment-method';
import { type PaymentMethod, type Token } from '../types';

const person = group({}, { name: text, email: text, phone: text });

/** What a payment method is made of. */
export const paymentMethodParams = group(
  { type: oneOf('card'), card: cardParam },
  { metadata, billing_details: person },
);
export type PaymentMethodParams = ReturnType<typeof paymentMethodParams>;

/** Makes a payment method of a typed card, or of a token, which that uses up. */
export function makePaymentMethod(call: Call, params: PaymentMethodParams): PaymentMethod {
  const details =
    'token' in params.card ? redeemToken(call, params.card.token) : checkTypedCard(params.card, call.now);
  const made = keep(call, details, params.metadata);
  return call.store.put('payment_methods', {
    ...made,
    billing_details: { ...made.billing_details, ...params.billing_details },
  });
}

/** The payment method with this id; a published one such as `pm_card_visa` is made on the spot. */
export function findPaymentMethod(call: Call, id: string): PaymentMethod {
  const found = call.store.find('payment_methods', id);
  if (found) return found;
  const published = id.startsWith('pm_card_') ? cardByTestId(id) : undefined;
  if (!published) throw missing('PaymentMethod', id, 'payment_method', 400);
  return keep(call, publishedCardDetails(published, call.now));
}

function keep(call: Call, details: CardDetails, ownMetadata = {}): PaymentMethod {
  const paymentMethod = aPaymentMethod(details, call.now, ownMetadata);
  call.store.put('cards', { id: paymentMethod.id, card: details.card, used: false });
  return call.store.put('payment_methods', paymentMethod);
}

function redeemToken(call: Call, id: string): CardDetails {
  const published = id.startsWith('tok_') ? cardByTestId(id) : undefined;
  if (published) return publishedCardDetails(published, call.now);
  const token = call.store.find('tokens', id);
  if (!token) throw missing('token', id, 'card[token]', 400);
  const { card, used } = call.store.get('cards', id);
  if (used)
    throw invalidRequest(`You cannot use a Stripe token more than once: ${id}.`, {
      code: 'token_already_used',
    });
  call.store.put('cards', { id, card, used: true });
  call.store.put('tokens', { ...token, used: true });
  return detailsOf(token, card);
}

function detailsOf({ card }: Token, name: string): CardDetails {
  return {
    card: name,
    brand: card.brand.toLowerCase().replace('american express', 'amex').replace(' club', ''),
    funding: card.funding,
    country: card.country ?? 'US',
    last4: card.last4,
    fingerprint: card.fingerprint ?? '',
    expMonth: card.exp_month,
    expYear: card.exp_year,
    cvcCheck: card.cvc_check === 'pass' ? 'pass' : null,
  };
}
