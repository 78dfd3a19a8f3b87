import { unusableCard } from '../api/errors';
import { group, positive, type Reader, text } from '../api/params';
import { type CardDetails, cardDetails } from './details';
import { cardByNumber, passesLuhn } from './lookup';

/** A card as typed into a form. */
export const typedCard = group({ number: text, exp_month: positive, exp_year: positive }, { cvc: text });
export type TypedCard = ReturnType<typeof typedCard>;

const withoutSpaces = (number: string) => number.replace(/[\s-]/g, '');

/** Checks what was typed, as far as that is possible without asking a bank. */
export function checkTypedCard(typed: TypedCard, now: number): CardDetails {
  const number = withoutSpaces(typed.number);
  if (!/^\d{13,19}$/.test(number))
    throw unusableCard('invalid_number', 'The card number is not a valid credit card number.', 'number');
  if (!passesLuhn(number)) throw unusableCard('incorrect_number', 'Your card number is incorrect.', 'number');
  const expYear = typed.exp_year < 100 ? 2000 + typed.exp_year : typed.exp_year;
  checkExpiry(typed.exp_month, expYear, now);
  const card = cardByNumber(number);
  if (!card)
    throw unusableCard(
      'card_declined',
      'Your card was declined: the sandbox takes test cards only.',
      'number',
    );
  if (typed.cvc !== undefined && !(card.brand === 'amex' ? /^\d{3,4}$/ : /^\d{3}$/).test(typed.cvc))
    throw unusableCard('invalid_cvc', "Your card's security code is invalid.", 'cvc');
  return cardDetails(card, { number, expMonth: typed.exp_month, expYear, cvc: typed.cvc });
}

function checkExpiry(month: number, year: number, now: number): void {
  const today = new Date(now * 1000);
  const past = year * 12 + month <= today.getUTCFullYear() * 12 + today.getUTCMonth();
  if (month > 12)
    throw unusableCard('invalid_expiry_month', "Your card's expiration month is invalid.", 'exp_month');
  if (past || year > today.getUTCFullYear() + 50)
    throw unusableCard('invalid_expiry_year', "Your card's expiration year is invalid.", 'exp_year');
}

/** A card by its token, or as typed. */
export const cardParam: Reader<TypedCard | { token: string }> = (value, name) =>
  typeof value === 'object' && value !== null && 'token' in value
    ? group({ token: text }, {})(value, name)
    : typedCard(value, name);
