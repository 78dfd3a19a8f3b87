import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { paths } from '@/config/paths';
import type { Order } from '@/features/orders/api/order';

interface Props {
  order: Order;
  ranOut: boolean;
}

/** How a reservation ended, and the way back to its ticket. */
export function EndedOrder({ order, ranOut }: Props) {
  const t = useTranslations('order');
  const how = explain(order, ranOut);
  return (
    <EmptyState
      title={t(`${how}Title`)}
      action={
        <>
          <ButtonLink href={paths.ticket(order.ticket.id)}>{t('back')}</ButtonLink>
          <ButtonLink look="secondary" href={paths.home}>
            {t('others')}
          </ButtonLink>
        </>
      }
    >
      {t(how)}
    </EmptyState>
  );
}

function explain({ status }: Order, ranOut: boolean) {
  if (!ranOut) return 'givenBack';
  return status === 'cancelled' ? 'ranOut' : 'timeUp';
}
