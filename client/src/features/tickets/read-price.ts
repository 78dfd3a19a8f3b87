import type { Language } from '@/i18n/languages';

/** Thousands as each language sets them apart; a price of that many dollars begins with no zero. */
const grouped: Record<Language, RegExp> = {
  en: /^[1-9]\d{0,2}(,\d{3})+(\.\d{0,2})?$/,
  de: /^[1-9]\d{0,2}(\.\d{3})+(,\d{0,2})?$/,
};

const thousands: Record<Language, string> = { en: ',', de: '.' };

const plain = /^(\d+[.,]?\d{0,2}|[.,]\d{1,2})$/;

/**
 * The dollars somebody typed: 88, $88, 12.50 and 12,50 in any language, 1,250.00 in English and 1.250,00 in German.
 * Not 1.250 in English: it could be either, and a ticket would go for a thousandth of its price.
 */
export function readPrice(typed: string, language: Language): number | undefined {
  const amount = typed.trim().replace(/^\$\s*|\s*\$$/, '');
  if (grouped[language].test(amount)) return decimal(amount.replaceAll(thousands[language], ''));
  return plain.test(amount) ? decimal(amount) : undefined;
}

const decimal = (amount: string): number => Number(amount.replace(',', '.'));
