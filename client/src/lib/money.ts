import { localeOf, type Language } from '@/i18n/languages';

/** A price in dollars, as the API holds it: 88 becomes $88.00, or 88,00 $. */
export const formatPrice = (price: number, language: Language): string =>
  new Intl.NumberFormat(localeOf[language], { style: 'currency', currency: 'USD' }).format(price);

/** An amount in the smallest unit of its currency, as Stripe holds it: 8800 usd becomes $88.00. */
export function formatAmount(amount: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(localeOf[language], { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}

/** A price in whole cents. Only here is money multiplied: a price has at most two decimals, so rounding is exact. */
export const toCents = (price: number): number => Math.round(price * 100);

/** The sum of prices, added up in cents so that it is exact. */
export const sumPrices = (prices: number[]): number =>
  prices.reduce((cents, price) => cents + toCents(price), 0) / 100;
