import { invalidRequest } from '../api/errors';

/** The least that can be charged, in the currency's smallest unit. */
const minimums: Record<string, number> = {
  usd: 50,
  eur: 50,
  gbp: 30,
  cad: 50,
  aud: 50,
  chf: 50,
  jpy: 50,
  sek: 300,
  nok: 300,
  dkk: 250,
  pln: 200,
};
const MOST = 99_999_999;

/** Checks an amount; answers with the currency as Stripe writes it. */
export function checkedCurrency(amount: number, currency: string): string {
  const code = currency.toLowerCase();
  const least = minimums[code];
  if (least === undefined) throw invalidRequest(`Invalid currency: ${code}`, { param: 'currency' });
  if (amount < least)
    throw invalidRequest(`Amount must be at least ${inWords(least, code)}`, {
      code: 'amount_too_small',
      param: 'amount',
    });
  if (amount > MOST)
    throw invalidRequest(`Amount must be no more than ${inWords(MOST, code)}`, {
      code: 'amount_too_large',
      param: 'amount',
    });
  return code;
}

/** An amount for people to read. */
export const inWords = (amount: number, currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).format(
    currency === 'jpy' ? amount : amount / 100,
  );
