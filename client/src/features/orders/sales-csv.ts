import type { Order } from './api/order';

export type SalesHeadings = [order: string, ticket: string, venue: string, startsAt: string, price: string];

/** Sales as a table for a spreadsheet (RFC 4180), with headings in the seller's language. */
export function salesCsv(sales: Order[], headings: SalesHeadings): string {
  const rows = sales.map(({ id, ticket }) => [
    id,
    ticket.title,
    ticket.venue ?? '',
    ticket.startsAt ?? '',
    ticket.price.toFixed(2),
  ]);
  const lines = [headings, ...rows];
  return lines.map((line) => line.map(cell).join(',') + '\r\n').join('');
}

// A spreadsheet runs what begins like a formula; the apostrophe makes it text.
const cell = (value: string) => `"${value.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
