import { type CardDetails } from '../cards/details';
import { newId } from '../ids';
import { type Token } from '../types';

const brandNames: Record<string, string> = {
  visa: 'Visa',
  mastercard: 'MasterCard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

/** A card as a token: it can be handed over once. */
export function aToken(card: CardDetails, now: number): Token {
  const { brand, country, cvcCheck, expMonth, expYear, fingerprint, funding, last4 } = card;
  return {
    id: newId('tok'),
    object: 'token',
    card: {
      id: newId('card'),
      object: 'card',
      address_city: null,
      address_country: null,
      address_line1: null,
      address_line1_check: null,
      address_line2: null,
      address_state: null,
      address_zip: null,
      address_zip_check: null,
      brand: brandNames[brand] ?? 'Unknown',
      country,
      cvc_check: cvcCheck,
      dynamic_last4: null,
      exp_month: expMonth,
      exp_year: expYear,
      fingerprint,
      funding,
      last4,
      metadata: {},
      name: null,
      networks: { preferred: null },
      regulated_status: 'unregulated',
      tokenization_method: null,
    },
    client_ip: null,
    created: now,
    livemode: false,
    type: 'card',
    used: false,
  };
}
