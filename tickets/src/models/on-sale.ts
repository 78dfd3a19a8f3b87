import { BadRequestError, type Cursor, recorded, sharedLook, TicketStatus } from '@ticket-store/common';
import { type FilterQuery, trusted } from 'mongoose';
import { SharedTotals } from './shared-totals';
import { NO_DATE, Ticket, type TicketDocument, toShape } from './ticket';
import { containing } from './typed-text';

type Tickets = FilterQuery<TicketDocument>;

interface Order {
  field: '_id' | 'price' | 'sortDate';
  direction: 1 | -1;
}

/** How the list of tickets can be sorted. */
export const ORDERS = {
  newest: { field: '_id', direction: -1 },
  price: { field: 'price', direction: 1 },
  '-price': { field: 'price', direction: -1 },
  startsAt: { field: 'sortDate', direction: 1 },
} satisfies Record<string, Order>;

/** What a buyer is looking for. */
export interface Wanted {
  /** Words that the title, venue or description contains. */
  q?: string | undefined;
  /** Text that the venue contains. */
  venue?: string | undefined;
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  /** The event begins at this time or later; tickets without a date are left out. */
  from?: Date | undefined;
  /** The event begins at this time or earlier. */
  to?: Date | undefined;
}

/** A page of what a buyer is looking for. */
export interface Search extends Wanted {
  sort: keyof typeof ORDERS;
  limit: number;
  cursor?: Cursor | undefined;
}

// MongoDB takes no null character in a regular expression.
const wordsOf = (text: string) => text.match(/[^\s\0]+/g) ?? [];

/** Tickets that can be bought now: available, and not for an event that has begun; of those, what is looked for. */
function onSale({ q = '', venue = '', minPrice, maxPrice, from, to }: Wanted): Tickets {
  const filter: Tickets = {
    status: TicketStatus.Available,
    sortDate: trusted({
      $gt: new Date(),
      ...(from && { $gte: from }),
      ...(to && { $lte: to }),
      ...((from ?? to) && { $lt: NO_DATE }),
    }),
  };
  const prices = {
    ...(minPrice !== undefined && { $gte: minPrice }),
    ...(maxPrice !== undefined && { $lte: maxPrice }),
  };
  if (Object.keys(prices).length > 0) filter.price = trusted(prices);
  const everyWord = wordsOf(q)
    .map(containing)
    .map((word) => ({ $or: [{ title: word }, { venue: word }, { description: word }] }));
  const place = wordsOf(venue).join(' ');
  const conditions = place ? [...everyWord, { venue: containing(place) }] : everyWord;
  return conditions.length > 0 ? { ...filter, $and: conditions } : filter;
}

/** The value by which the ticket stands where it does in the list. */
function valueOf(ticket: Pick<TicketDocument, 'price' | 'sortDate'>, { field }: Order): string | number {
  if (field === '_id') return 0;
  return field === 'price' ? ticket.price : ticket.sortDate.toISOString();
}

/** @throws BadRequestError for a cursor of a list in another order */
function after({ value, id }: Cursor, { field, direction }: Order): Tickets {
  const beyond = direction === 1 ? '$gt' : '$lt';
  if (field === '_id') return { _id: trusted({ [beyond]: id }) };
  const from = field === 'sortDate' ? new Date(value) : Number(value);
  if (Number.isNaN(Number(from))) {
    throw new BadRequestError('Cursor must be one that an earlier page of this list gave', 'cursor');
  }
  return {
    $or: [{ [field]: trusted({ [beyond]: from }) }, { [field]: from, _id: trusted({ [beyond]: id }) }],
  };
}

/** Counting walks through every ticket found, a page only through its own: so those who look at the same share a count. */
export const totals = new SharedTotals((wanted: Wanted) => Ticket.countDocuments(onSale(wanted)));
recorded.on('saved', () => totals.forget());

async function findPage({ sort, limit, cursor, ...wanted }: Search) {
  const order: Order = ORDERS[sort];
  const filter = onSale(wanted);
  const page = cursor ? { $and: [filter, after(cursor, order)] } : filter;
  const sorting = { [order.field]: order.direction, _id: order.direction };
  const [found, total] = await Promise.all([
    Ticket.find(page)
      .sort(sorting)
      .limit(limit + 1)
      .lean(),
    totals.of(wanted),
  ]);
  const tickets = found.slice(0, limit);
  const last = found.length > limit ? tickets.at(-1) : undefined;
  const next: Cursor | undefined = last && { value: valueOf(last, order), id: String(last._id) };
  return { tickets: tickets.map(toShape), next, total };
}

/** A page of the tickets on sale, where the next one begins, and how many there are in all. */
export const findOnSale = sharedLook(findPage);
