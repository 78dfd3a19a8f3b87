/** What narrows the list besides the words: names as in the address, the form and the API alike. */
export const filterNames = ['minPrice', 'maxPrice', 'from', 'to', 'venue'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

const shapes: Record<FilterName, RegExp> = {
  minPrice: /^\d{1,6}([.,]\d{1,2})?$/,
  maxPrice: /^\d{1,6}([.,]\d{1,2})?$/,
  from: /^[12]\d{3}-\d\d-\d\d$/,
  to: /^[12]\d{3}-\d\d-\d\d$/,
  venue: /^.{1,100}$/,
};

/** The filters among these values; what is no price, date or venue is left out. */
export function readFilters(read: (name: FilterName) => unknown): Filters {
  const found = filterNames.flatMap((name) => {
    const value = read(name);
    const typed = typeof value === 'string' ? value.trim() : '';
    return shapes[name].test(typed) && isDay(name, typed) ? [[name, plain(name, typed)]] : [];
  });
  return Object.fromEntries(found) as Filters;
}

const plain = (name: FilterName, typed: string) => (name.endsWith('Price') ? typed.replace(',', '.') : typed);

const isDay = (name: FilterName, typed: string) => (name !== 'from' && name !== 'to') || isInCalendar(typed);

// Date takes the 31st of February for a day in March; the API does not.
function isInCalendar(day: string): boolean {
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
