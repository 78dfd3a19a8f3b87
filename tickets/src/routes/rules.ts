import { parsePrice } from '@ticket-store/common';
import { body } from 'express-validator';
import { type TicketDetails } from '../models/ticket';

const LIMITS = { title: 200, description: 5_000, venue: 200 };

const optionalText = (field: 'description' | 'venue') =>
  body(
    field,
    `${field === 'venue' ? 'Venue' : 'Description'} must be text of at most ${LIMITS[field]} characters`,
  )
    .optional({ values: 'null' })
    .isString()
    .bail()
    .trim()
    .isLength({ max: LIMITS[field] });

/** What a seller must and may say about a ticket. */
export const ticketRules = () => [
  body('title', `Title must have between 1 and ${LIMITS.title} characters`)
    .isString()
    .bail()
    .trim()
    .isLength({ min: 1, max: LIMITS.title }),
  body('price', 'Price must be between 0.50 and 999,999.99 dollars, with at most two decimals')
    .custom((price) => parsePrice(price) !== undefined)
    .bail()
    .customSanitizer(parsePrice),
  optionalText('description'),
  optionalText('venue'),
  body('startsAt', 'Start must be a date and time in the future, such as 2030-05-17T19:30:00Z')
    .optional({ values: 'null' })
    .isString()
    .bail()
    .isISO8601({ strict: true, strictSeparator: true })
    .bail()
    .custom((startsAt: string) => new Date(startsAt) > new Date()),
];

/** The ticket's details in a body that passed the rules; whatever else it holds is left behind. */
export function detailsOf(body: unknown): TicketDetails {
  const { title, price, description, venue, startsAt } = body as Omit<TicketDetails, 'startsAt'> & {
    startsAt?: string;
  };
  return {
    title,
    price,
    ...(description !== undefined && { description: description || null }),
    ...(venue !== undefined && { venue: venue || null }),
    ...(startsAt !== undefined && { startsAt: startsAt ? new Date(startsAt) : null }),
  };
}
