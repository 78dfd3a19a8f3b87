import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { Words } from '@/i18n/words';
import { titled } from '@/i18n/titled';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { isLive } from '@/features/orders/api/order';
import { fetchOrders } from '@/features/orders/api/list-orders';
import { LiveOrders } from '@/features/orders/components/live-orders';
import { OrderCard } from '@/features/orders/components/order-card';
import { fetchRefunds } from '@/features/payments/refunds';
import { serverApi } from '@/lib/api/server';
import { orSignIn } from '@/lib/or-sign-in';
import { timeZone } from '@/lib/time-zone';

export const generateMetadata = titled('orders.title');

/** Everything one has reserved or bought. */
export default async function Orders() {
  const api = await serverApi();
  const orders = await orSignIn(paths.orders, fetchOrders(api));
  const paid = orders.filter(({ status }) => status === 'complete');
  const refunds = await fetchRefunds(api, paid);
  const zone = await timeZone();
  const t = await getTranslations('orders');
  return (
    <Page title={t('title')}>
      {orders.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={<ButtonLink href={paths.home}>{t('find')}</ButtonLink>}>
          {t('empty')}
        </EmptyState>
      ) : (
        <Words of={['ticket', 'client']}>
          <LiveOrders made={randomUUID()} reserved={orders.filter(isLive).map(({ ticket }) => ticket.id)} />
          <ul className="grid gap-4 md:grid-cols-2">
            {orders.map((order) => (
              <li key={order.id}>
                <OrderCard order={order} refund={refunds.get(order.id)} timeZone={zone} />
              </li>
            ))}
          </ul>
        </Words>
      )}
    </Page>
  );
}
