import type { Language } from '@/i18n/languages';
import { readPrice } from './read-price';

/** What narrows the list besides the words: names as in the address, the form and the API alike. */
export const filterNames = ['minPrice', 'maxPrice', 'from', 'to', 'venue'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** What was typed into the filters: those that can be applied, and as it is what is no price or day. */
export interface TypedFilters {
  filters: Filters;
  refused: Filters;
}

export function readFilters(read: (name: FilterName) => unknown, language: Language): TypedFilters {
  const typed: TypedFilters = { filters: {}, refused: {} };
  for (const name of filterNames) {
    const value = read(name);
    const text = typeof value === 'string' ? value.trim() : '';
    if (!text) continue;
    const filter = readers[name](text, language);
    if (filter) typed.filters[name] = filter;
    else typed.refused[name] = text;
  }
  return typed;
}

const asPrice = (text: string, language: Language) => {
  const price = readPrice(text, language);
  if (price === undefined || price >= 1_000_000) return undefined;
  return Number.isInteger(price) ? String(price) : price.toFixed(2);
};

const asDay = (text: string) => (/^[12]\d{3}-\d\d-\d\d$/.test(text) && isInCalendar(text) ? text : undefined);

const readers: Record<FilterName, (text: string, language: Language) => string | undefined> = {
  minPrice: asPrice,
  maxPrice: asPrice,
  from: asDay,
  to: asDay,
  venue: (text) => text.slice(0, 100),
};

// Date takes the 31st of February for a day in March; the API does not.
function isInCalendar(day: string): boolean {
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
