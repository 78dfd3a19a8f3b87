import { getTranslations } from 'next-intl/server';
import { paths } from '@/config/paths';
import { fetchSales } from '@/features/orders/api/sales';
import { salesCsv, type SalesHeadings } from '@/features/orders/sales-csv';
import { fetchRefunds, wasGivenBack } from '@/features/payments/refunds';
import { serverApi } from '@/lib/api/server';
import { orSignIn } from '@/lib/or-sign-in';
import { ownFile } from '@/lib/own-file';

/** One's sales as a file for a spreadsheet. */
export async function GET() {
  const api = await serverApi();
  const sales = await orSignIn(paths.sales, fetchSales(api));
  const refunds = await fetchRefunds(api, sales);
  const t = await getTranslations('sales.file');
  const columns = ['order', 'ticket', 'venue', 'startsAt', 'price', 'refunded'] as const;
  const headings = columns.map((column) => t(column)) as SalesHeadings;
  const refunded = ({ id }: { id: string }) => {
    const refund = refunds.get(id);
    return refund ? t(wasGivenBack(refund) ? 'yes' : 'no') : '';
  };
  return ownFile(salesCsv(sales, headings, refunded), { type: 'text/csv', name: t('name') });
}
