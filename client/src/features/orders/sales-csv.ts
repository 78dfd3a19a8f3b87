import type { Order } from './api/order';

/** Sales as a table for a spreadsheet (RFC 4180). */
export function salesCsv(sales: Order[]): string {
  const rows = sales.map(({ id, ticket }) => [
    id,
    ticket.title,
    ticket.venue ?? '',
    ticket.startsAt ?? '',
    ticket.price.toFixed(2),
  ]);
  const lines = [['order', 'ticket', 'venue', 'starts at', 'price in USD'], ...rows];
  return lines.map((line) => line.map(cell).join(',') + '\r\n').join('');
}

// A spreadsheet runs what begins like a formula; the apostrophe makes it text.
const cell = (value: string) => `"${value.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
