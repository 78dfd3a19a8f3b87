import type { Order } from './api/order';

export type SalesHeadings = [
  order: string,
  ticket: string,
  venue: string,
  startsAt: string,
  price: string,
  refunded: string,
];

/**
 * Sales as a table for a spreadsheet (RFC 4180), with headings in the seller's language.
 * @param refunded says of a sale whether it was refunded; nothing if that is not known
 */
export function salesCsv(sales: Order[], headings: SalesHeadings, refunded: (sale: Order) => string): string {
  const rows = sales.map((sale) => [
    sale.id,
    sale.ticket.title,
    sale.ticket.venue ?? '',
    sale.ticket.startsAt ?? '',
    sale.ticket.price.toFixed(2),
    refunded(sale),
  ]);
  const lines = [headings, ...rows];
  return lines.map((line) => line.map(cell).join(',') + '\r\n').join('');
}

// A spreadsheet runs what begins like a formula; the apostrophe makes it text.
const cell = (value: string) => `"${value.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
