import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { titled } from '@/i18n/titled';
import { Download } from 'lucide-react';
import { Alert } from '@/components/alert';
import { ButtonLink } from '@/components/button';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { Price } from '@/components/price';
import { paths } from '@/config/paths';
import type { Order } from '@/features/orders/api/order';
import { fetchSales } from '@/features/orders/api/sales';
import { RevenueChart } from '@/features/orders/components/revenue-chart';
import { SalesTable } from '@/features/orders/components/sales-table';
import { revenueOver } from '@/features/orders/revenue';
import { fetchRefunds, wasGivenBack } from '@/features/payments/refunds';
import { serverApi } from '@/lib/api/server';
import { sumPrices } from '@/lib/money';
import { orSignIn } from '@/lib/or-sign-in';
import { timeZone } from '@/lib/time-zone';

export const generateMetadata = titled('sales.title');

/** What one has sold, and for how much. */
export default async function Sales() {
  const api = await serverApi();
  const sales = await orSignIn(paths.sales, fetchSales(api));
  const refunds = await fetchRefunds(api, sales);
  const kept = sales.filter(({ id }) => !wasGivenBack(refunds.get(id)));
  const [t, zone] = await Promise.all([getTranslations('sales'), timeZone()]);
  const steps = revenueOver(kept, zone);
  if (sales.length === 0) {
    return (
      <Page title={t('title')}>
        <EmptyState
          title={t('emptyTitle')}
          action={<ButtonLink href={paths.newTicket}>{t('sell')}</ButtonLink>}
        >
          {t('empty')}
        </EmptyState>
      </Page>
    );
  }
  const download = (
    <ButtonLink look="secondary" href={paths.salesExport} prefetch={false} download>
      <Download size={18} aria-hidden /> {t('csv')}
    </ButtonLink>
  );
  return (
    <Page title={t('title')} actions={download}>
      <Earnings kept={kept} refunded={sales.length - kept.length} />
      {refunds.size < sales.length && (
        <div className="mb-6">
          <Alert tone="info">{t('refundsUnknown')}</Alert>
        </div>
      )}
      {steps.length > 0 && <RevenueChart steps={steps} />}
      <SalesTable sales={sales} refunds={refunds} timeZone={zone} />
    </Page>
  );
}

/** What one keeps of all that was sold. */
function Earnings({ kept, refunded }: { kept: Order[]; refunded: number }) {
  const t = useTranslations('sales');
  return (
    <Card className="mb-6 flex flex-wrap gap-x-12 gap-y-4">
      <div>
        <p className="font-print text-xs text-ink-soft">{t('earned')}</p>
        <Price value={sumPrices(kept.map(({ ticket }) => ticket.price))} className="text-3xl" />
      </div>
      <Count of={t('sold')} is={kept.length} />
      {refunded > 0 && <Count of={t('refundedTitle')} is={refunded} />}
    </Card>
  );
}

function Count({ of, is }: { of: string; is: number }) {
  return (
    <div>
      <p className="font-print text-xs text-ink-soft">{of}</p>
      <p className="font-display text-3xl tabular-nums">{is}</p>
    </div>
  );
}
