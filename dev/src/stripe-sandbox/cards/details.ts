import { createHash } from 'node:crypto';
import { type TestCard } from './table';

/** A card as a buyer typed it, without the number. */
export interface CardDetails {
  /** The own name of the test card. */
  card: string;
  brand: string;
  funding: string;
  country: string;
  last4: string;
  fingerprint: string;
  expMonth: number;
  expYear: number;
  /** Whether the security code was looked at; it only fails once the card pays. */
  cvcCheck: 'pass' | null;
}

/** What a test card looks like with this number and expiry. */
export function cardDetails(
  card: TestCard,
  typed: { number?: string; expMonth: number; expYear: number; cvc?: string | undefined },
): CardDetails {
  const number = typed.number ?? card.numbers[0];
  return {
    card: card.names[0],
    brand: card.brand ?? 'visa',
    funding: card.funding ?? 'credit',
    country: card.country ?? 'US',
    last4: number.slice(-4),
    fingerprint: createHash('sha256').update(`fingerprint ${number}`).digest('hex').slice(0, 16),
    expMonth: typed.expMonth,
    expYear: typed.expYear,
    cvcCheck: typed.cvc === undefined ? null : 'pass',
  };
}

/** The details behind a published name such as `pm_card_visa`: valid for one more year. */
export function publishedCardDetails(card: TestCard, now: number): CardDetails {
  const today = new Date(now * 1000);
  return cardDetails(card, {
    expMonth: today.getUTCMonth() + 1,
    expYear: today.getUTCFullYear() + 1,
    cvc: '123',
  });
}
