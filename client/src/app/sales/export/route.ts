import { getTranslations } from 'next-intl/server';
import { paths } from '@/config/paths';
import { fetchSales } from '@/features/orders/api/sales';
import { salesCsv, type SalesHeadings } from '@/features/orders/sales-csv';
import { serverApi } from '@/lib/api/server';
import { orSignIn } from '@/lib/or-sign-in';

/** One's sales as a file for a spreadsheet. */
export async function GET() {
  const sales = await orSignIn(paths.sales, fetchSales(await serverApi()));
  const t = await getTranslations('sales.file');
  const headings = [t('order'), t('ticket'), t('venue'), t('startsAt'), t('price')] as SalesHeadings;
  return new Response(salesCsv(sales, headings), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${t('name')}"`,
    },
  });
}
