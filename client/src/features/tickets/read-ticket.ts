import type { Language } from '@/i18n/languages';
import { ApiError } from '@/lib/api/errors';
import { text } from '@/lib/form-state';
import { fromWallClock } from '@/lib/wall-clock';
import type { TicketInput } from './api/save-ticket';
import { LAST_YEAR } from './last-year';
import { readPrice } from './read-price';

/** What a seller typed, as the API takes it. What is no price or date is sent as typed, for the API to refuse. */
export function readTicket(form: FormData, timeZone: string, language: Language): TicketInput {
  const price = text(form, 'price');
  const optional = (name: string) => text(form, name) || null;
  const startsAt = optional('startsAt');
  if (startsAt) assertNear(startsAt);
  return {
    title: text(form, 'title'),
    price: readPrice(price, language) ?? price,
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
