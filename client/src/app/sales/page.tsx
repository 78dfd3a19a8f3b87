import { getTranslations } from 'next-intl/server';
import { titled } from '@/i18n/titled';
import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/button';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { Price } from '@/components/price';
import { paths } from '@/config/paths';
import { fetchSales } from '@/features/orders/api/sales';
import { RevenueChart } from '@/features/orders/components/revenue-chart';
import { SalesTable } from '@/features/orders/components/sales-table';
import { revenueOver } from '@/features/orders/revenue';
import { serverApi } from '@/lib/api/server';
import { sumPrices } from '@/lib/money';
import { orSignIn } from '@/lib/or-sign-in';
import { timeZone } from '@/lib/time-zone';

export const generateMetadata = titled('sales.title');

/** What one has sold, and for how much. */
export default async function Sales() {
  const sales = await orSignIn(paths.sales, fetchSales(await serverApi()));
  const [t, zone] = await Promise.all([getTranslations('sales'), timeZone()]);
  const steps = revenueOver(sales, zone);
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
      <Card className="mb-6 flex flex-wrap gap-x-12 gap-y-4">
        <div>
          <p className="font-print text-xs text-ink-soft">{t('earned')}</p>
          <Price value={sumPrices(sales.map(({ ticket }) => ticket.price))} className="text-3xl" />
        </div>
        <div>
          <p className="font-print text-xs text-ink-soft">{t('sold')}</p>
          <p className="font-display text-3xl tabular-nums">{sales.length}</p>
        </div>
      </Card>
      {steps.length > 0 && <RevenueChart steps={steps} />}
      <SalesTable sales={sales} timeZone={zone} />
    </Page>
  );
}
