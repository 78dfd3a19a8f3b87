import { fromWallClock } from '@/lib/wall-clock';
import type { Filters } from './filters';

/** The same filters with moments for days: the days of the API are those of UTC, the visitor's are those of the cards. */
export function betweenDays(filters: Filters, timeZone: string): Filters {
  const { from, to, ...others } = filters;
  return {
    ...others,
    ...(from && { from: fromWallClock(`${from}T00:00:00.000`, timeZone) }),
    ...(to && { to: fromWallClock(`${to}T23:59:59.999`, timeZone) }),
  };
}
