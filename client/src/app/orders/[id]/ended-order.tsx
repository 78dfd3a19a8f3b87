import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { paths } from '@/config/paths';
import type { Order } from '@/features/orders/api/order';
import type { Payment } from '@/features/payments/api/payment';
import { isGivenBack } from '@/features/payments/settled';

interface Props {
  order: Order;
  payment: Payment | null;
  ranOut: boolean;
}

/** How a reservation ended, and the way back to its ticket. */
export function EndedOrder({ order, payment, ranOut }: Props) {
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
      {t(how === 'givenBack' && wasCharged(payment) ? 'givenBackCharged' : how)}
    </EmptyState>
  );
}

// A charge that met the end of its reservation, and goes back.
const wasCharged = (payment: Payment | null) => payment?.status === 'succeeded' || isGivenBack(payment);

function explain({ status }: Order, ranOut: boolean) {
  if (!ranOut) return 'givenBack';
  return status === 'cancelled' ? 'ranOut' : 'timeUp';
}
