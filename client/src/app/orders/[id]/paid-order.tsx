import { useTranslations } from 'next-intl';
import { CalendarPlus } from 'lucide-react';
import { ButtonLink } from '@/components/button';
import { Card } from '@/components/card';
import { paths } from '@/config/paths';
import type { Order } from '@/features/orders/api/order';
import type { Payment } from '@/features/payments/api/payment';
import { Receipt } from '@/features/payments/components/receipt';
import { PrintButton } from './print-button';

interface Props {
  order: Order;
  payment: Payment | null;
  timeZone: string;
  /** A ticket whose money went back is nothing to go to an event with. */
  refunded: boolean;
}

/** The receipt of a paid order. */
export function PaidOrder({ order, payment, timeZone, refunded }: Props) {
  const t = useTranslations('order');
  return (
    <Card>
      <h2 className="font-display mb-3 text-xl">{t('receipt')}</h2>
      {payment && <Receipt payment={payment} timeZone={timeZone} />}
      <div className="no-print mt-6 flex flex-wrap gap-3">
        {!refunded && <PrintButton />}
        {!refunded && order.ticket.startsAt && (
          <ButtonLink look="secondary" href={paths.calendar(order.id)} prefetch={false} download>
            <CalendarPlus size={18} aria-hidden /> {t('calendar')}
          </ButtonLink>
        )}
        <ButtonLink look="quiet" href={paths.orders}>
          {t('toOrders')}
        </ButtonLink>
      </div>
    </Card>
  );
}
