import { paths } from '@/config/paths';
import { fetchSales } from '@/features/orders/api/sales';
import { salesCsv } from '@/features/orders/sales-csv';
import { serverApi } from '@/lib/api/server';
import { orSignIn } from '@/lib/or-sign-in';

/** One's sales as a file for a spreadsheet. */
export async function GET() {
  const sales = await orSignIn(paths.sales, fetchSales(await serverApi()));
  return new Response(salesCsv(sales), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="sales.csv"',
    },
  });
}
