import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/link';
import { Price } from '@/components/price';
import { paths } from '@/config/paths';
import { formatShort } from '@/lib/dates';
import { RefundBadge } from '@/features/payments/components/refund-badge';
import type { Refunds } from '@/features/payments/refunds';
import type { Order } from '../api/order';

interface Props {
  sales: Order[];
  refunds: Refunds;
  timeZone: string;
}

/** Sold tickets, one a row. */
export function SalesTable({ sales, refunds, timeZone }: Props) {
  const t = useTranslations('sales');
  const language = useLocale();
  return (
    <div className="overflow-x-auto rounded-ticket border border-line bg-stock">
      <table className="w-full text-left">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="font-print border-b border-line text-xs text-ink-soft">
          <tr>
            <th scope="col" className="px-3 sm:px-5 py-3">
              {t('ticket')}
            </th>
            <th scope="col" className="hidden px-5 py-3 sm:table-cell">
              {t('event')}
            </th>
            <th scope="col" className="px-3 sm:px-5 py-3 text-right">
              {t('price')}
            </th>
            <th scope="col" className="px-3 sm:px-5 py-3">
              <span className="sr-only">{t('more')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {sales.map(({ id, ticket }) => (
            <tr key={id}>
              <td className="px-3 sm:px-5 py-3.5">
                <Link
                  href={paths.ticket(ticket.id)}
                  prefetch={false}
                  className="font-semibold underline underline-offset-4"
                >
                  {ticket.title}
                </Link>{' '}
                <RefundBadge refund={refunds.get(id)} />
              </td>
              <td className="hidden px-5 py-3.5 text-ink-soft sm:table-cell">
                {ticket.startsAt ? formatShort(ticket.startsAt, timeZone, language) : '–'}
              </td>
              <td className="px-3 sm:px-5 py-3.5 text-right">
                <Price value={ticket.price} />
              </td>
              <td className="px-3 sm:px-5 py-3.5 text-right">
                <Link href={paths.sale(id)} prefetch={false} className="underline underline-offset-4">
                  {t.rich('details', {
                    title: ticket.title,
                    of: (words) => <span className="sr-only">{words}</span>,
                  })}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
