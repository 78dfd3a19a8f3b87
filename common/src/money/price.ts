/** Stripe's minimum charge in US dollars, and its maximum of eight digits of cents. See docs.stripe.com/currencies. */
const MIN_CENTS = 50;
const MAX_CENTS = 99_999_999;

const DOLLARS = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/**
 * Turns a price in dollars into whole cents, digit by digit: a float is never multiplied.
 * @param price dollars with at most two decimals, as a number or a decimal string
 * @throws RangeError when it is not such a price
 */
export function toCents(price: number | string): number {
  const [, dollars, fraction = ''] = DOLLARS.exec(String(price).trim()) ?? [];
  if (dollars === undefined) throw new RangeError(`Not a price in dollars: ${price}`);
  return Number(dollars) * 100 + Number(fraction.padEnd(2, '0'));
}

/**
 * Reads a price somebody entered.
 * @returns dollars as a number, or undefined when it is no price between 0.50 and 999,999.99
 */
export function parsePrice(input: unknown): number | undefined {
  if (typeof input !== 'number' && typeof input !== 'string') return undefined;
  if (!DOLLARS.test(String(input).trim())) return undefined;
  const cents = toCents(input);
  return cents >= MIN_CENTS && cents <= MAX_CENTS ? Number(String(input).trim()) : undefined;
}
