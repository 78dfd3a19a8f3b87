import { type Request } from 'express';
import { query } from 'express-validator';
import { ORDERS, type Wanted } from '../models/on-sale';

const SORTS = Object.keys(ORDERS);
const PRICE = /^\d{1,6}(\.\d{1,2})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 24 * 60 * 60 * 1000;

const text = (field: 'q' | 'venue', name: string) =>
  query(field, `${name} must be text of at most 100 characters`)
    .optional()
    .isString()
    .bail()
    .isLength({ max: 100 });

const price = (field: 'minPrice' | 'maxPrice', name: string) =>
  query(field, `${name} must be between 0 and 999999.99 dollars, with at most two decimals`)
    .optional()
    .isString()
    .bail()
    .matches(PRICE);

const date = (field: 'from' | 'to', name: string) =>
  query(field, `${name} must be a date such as 2030-05-17, or a date and time such as 2030-05-17T19:30:00Z`)
    .optional()
    .isString()
    .bail()
    .isISO8601({ strict: true, strictSeparator: true })
    .bail()
    .custom((value: string) => !Number.isNaN(Date.parse(value)));

/** What the parameters of a search may be. */
export const searchRules = () => [
  text('q', 'Search'),
  text('venue', 'Venue'),
  price('minPrice', 'Lowest price'),
  price('maxPrice', 'Highest price'),
  date('from', 'From'),
  date('to', 'To'),
  query('sort', `Sort must be one of ${SORTS.join(', ')}`)
    .optional()
    .isString()
    .bail()
    .isIn(SORTS),
];

/** A day as the end of a range includes the whole of it. */
const endOf = (to: string) => new Date(Date.parse(to) + (DAY.test(to) ? DAY_MS - 1 : 0));

/** What the parameters, which passed the rules, look for. */
export function wantedBy({ query }: Request): Wanted {
  const { q, venue, minPrice, maxPrice, from, to } = query as Partial<Record<string, string>>;
  return {
    q,
    venue,
    minPrice: minPrice === undefined ? undefined : Number(minPrice),
    maxPrice: maxPrice === undefined ? undefined : Number(maxPrice),
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : endOf(to),
  };
}
