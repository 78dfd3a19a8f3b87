import { sumPrices } from '@/lib/money';
import type { Order } from './api/order';

/** What was earned in one day or month. */
export interface RevenueStep {
  /** 2026-05-02, or 2026-05. */
  period: string;
  revenue: number;
  tickets: number;
}

const DAYS_SHOWN = 31;
const MONTHS_SHOWN = 12;

/**
 * What was earned over time, without holes: by the day if all of it was within a month, else by the month. A sale counts
 * when its ticket was reserved, on the clock of a time zone.
 */
export function revenueOver(sales: Order[], timeZone: string): RevenueStep[] {
  const dated = sales.flatMap(({ createdAt, ticket }) =>
    createdAt ? [{ day: dayOf(createdAt, timeZone), price: ticket.price }] : [],
  );
  const days = dated.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const byDay = daysBetween(first, last) < DAYS_SHOWN;
  const length = byDay ? 10 : 7;
  const periods = byDay ? everyDay(first, last) : everyMonth(first, last).slice(-MONTHS_SHOWN);
  return periods.map((period) => {
    const prices = dated.filter(({ day }) => day.slice(0, length) === period).map(({ price }) => price);
    return { period, revenue: sumPrices(prices), tickets: prices.length };
  });
}

// Swedish dates are ISO dates.
const dayOf = (iso: string, timeZone: string) =>
  new Date(iso).toLocaleDateString('sv-SE', { timeZone, dateStyle: 'short' });

const DAY_MS = 24 * 60 * 60 * 1000;
const daysBetween = (first: string, last: string) =>
  Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS);

const everyDay = (first: string, last: string) =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, n) =>
    new Date(Date.parse(first) + n * DAY_MS).toISOString().slice(0, 10),
  );

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const everyMonth = (first: string, last: string) =>
  Array.from({ length: monthNumber(last) - monthNumber(first) + 1 }, (_, n) => {
    const month = monthNumber(first) + n;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
