import { getLocale, getTranslations } from 'next-intl/server';
import { titled } from '@/i18n/titled';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/button';
import { Card } from '@/components/card';
import { DefinitionList } from '@/components/definition-list';
import { Page } from '@/components/page';
import { Price } from '@/components/price';
import { paths } from '@/config/paths';
import { fetchSales } from '@/features/orders/api/sales';
import { refundSale } from '@/features/payments/actions';
import { fetchPayment } from '@/features/payments/api/list-payments';
import { SaleState } from '@/features/payments/components/sale-state';
import { serverApi } from '@/lib/api/server';
import { formatMoment } from '@/lib/dates';
import { orSignIn } from '@/lib/or-sign-in';
import { timeZone } from '@/lib/time-zone';

export const generateMetadata = titled('sales.one');

/** One sale, and the way to give its money back. */
export default async function Sale({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const api = await serverApi();
  const sale = (await orSignIn(paths.sale(id), fetchSales(api))).find((order) => order.id === id);
  if (!sale) notFound();
  const [payment, zone] = await Promise.all([fetchPayment(api, id), timeZone()]);
  const { ticket } = sale;
  const [t, words, language] = await Promise.all([
    getTranslations('sales'),
    getTranslations('payment'),
    getLocale(),
  ]);
  return (
    <Page title={ticket.title} narrow>
      <Card className="space-y-6">
        <DefinitionList
          facts={[
            [t('soldFor'), <Price key="price" value={ticket.price} />],
            ...(payment?.createdAt
              ? [[words('paidOn'), formatMoment(payment.createdAt, zone, language)] as [string, string]]
              : []),
            [t('orderNumber'), id],
          ]}
        />
        <SaleState payment={payment} refund={refundSale} />
        <ButtonLink look="quiet" href={paths.sales}>
          {t('all')}
        </ButtonLink>
      </Card>
    </Page>
  );
}
