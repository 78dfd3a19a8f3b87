import Link from 'next/link';
import { Price } from '@/components/price';
import { paths } from '@/config/paths';
import { formatShort } from '@/lib/dates';
import type { Order } from '../api/order';

/** Sold tickets, one a row. */
export function SalesTable({ sales, timeZone }: { sales: Order[]; timeZone: string }) {
  return (
    <div className="overflow-x-auto rounded-ticket border border-line bg-stock">
      <table className="w-full text-left">
        <caption className="sr-only">Your sold tickets, the newest first</caption>
        <thead className="font-print border-b border-line text-xs text-ink-soft">
          <tr>
            <th scope="col" className="px-5 py-3">
              Ticket
            </th>
            <th scope="col" className="hidden px-5 py-3 sm:table-cell">
              Event
            </th>
            <th scope="col" className="px-5 py-3 text-right">
              Price
            </th>
            <th scope="col" className="px-5 py-3">
              <span className="sr-only">More</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {sales.map(({ id, ticket }) => (
            <tr key={id}>
              <td className="px-5 py-3.5">
                <Link
                  href={paths.ticket(ticket.id)}
                  prefetch={false}
                  className="font-semibold underline underline-offset-4"
                >
                  {ticket.title}
                </Link>
              </td>
              <td className="hidden px-5 py-3.5 text-ink-soft sm:table-cell">
                {ticket.startsAt ? formatShort(ticket.startsAt, timeZone) : '–'}
              </td>
              <td className="px-5 py-3.5 text-right">
                <Price value={ticket.price} />
              </td>
              <td className="px-5 py-3.5 text-right">
                <Link href={paths.sale(id)} prefetch={false} className="underline underline-offset-4">
                  Details<span className="sr-only"> of {ticket.title}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
