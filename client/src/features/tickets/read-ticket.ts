import { ApiError } from '@/lib/api/errors';
import { text } from '@/lib/form-state';
import { fromWallClock } from '@/lib/wall-clock';
import type { TicketInput } from './api/save-ticket';
import { LAST_YEAR } from './last-year';

/** What a seller typed, as the API takes it. What is no price or date is sent as typed, for the API to refuse. */
export function readTicket(form: FormData, timeZone: string): TicketInput {
  const price = plainNumber(text(form, 'price'));
  const optional = (name: string) => text(form, name) || null;
  const startsAt = optional('startsAt');
  if (startsAt) assertNear(startsAt);
  return {
    title: text(form, 'title'),
    price: price === '' || Number.isNaN(Number(price)) ? price : Number(price),
    description: optional('description'),
    venue: optional('venue'),
    startsAt: startsAt && fromWallClock(startsAt, timeZone),
  };
}

/** Refuses a year that is a slip of the hand, in the form of the API's own errors. */
function assertNear(startsAt: string): void {
  const message = `Start must be before the year ${LAST_YEAR + 1}`;
  if (Number.parseInt(startsAt, 10) > LAST_YEAR)
    throw new ApiError('rejected', [{ message, field: 'startsAt' }]);
}

// People write $1,250.00 and 12,50; the API takes 1250.00 and 12.50.
function plainNumber(typed: string): string {
  const number = typed.replace(/^\$\s*/, '');
  return /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(number) ? number.replaceAll(',', '') : number.replace(',', '.');
}
