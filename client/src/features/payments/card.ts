/** What a buyer types from their card. */
export interface CardInput {
  number: string;
  expiry: string;
  cvc: string;
}

/** Card digits in groups of four, as on the card. */
export const formatCardNumber = (typed: string): string =>
  typed
    .replace(/\D/g, '')
    .slice(0, 19)
    .replace(/(.{4})(?=.)/g, '$1 ');

/** Month and year with a slash between them; the month gets its zero if it can only be meant so. */
export function formatExpiry(typed: string): string {
  const digits = typed
    .replace(/\D/g, '')
    .replace(/^([2-9])/, '0$1')
    .slice(0, 4);
  return digits.length > 2 ? `${digits.slice(0, 2)} / ${digits.slice(2)}` : digits;
}

/** What is plainly incomplete, each by the name of its words. Whether the card is any good, the bank says. */
export function checkCard({
  number,
  expiry,
  cvc,
}: CardInput): Partial<Record<keyof CardInput, 'wholeNumber' | 'monthYear' | 'digits'>> {
  const month = Number(expiry.slice(0, 2));
  return {
    ...(number.replace(/\D/g, '').length < 13 && { number: 'wholeNumber' as const }),
    ...((expiry.replace(/\D/g, '').length < 4 || month < 1 || month > 12) && {
      expiry: 'monthYear' as const,
    }),
    ...(!/^\d{3,4}$/.test(cvc) && { cvc: 'digits' as const }),
  };
}
