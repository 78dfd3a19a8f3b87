import { useTranslations } from 'next-intl';
import { Card } from '@/components/card';
import { cancelOrder } from '@/features/orders/actions';
import type { Order } from '@/features/orders/api/order';
import { CancelOrder } from '@/features/orders/components/cancel-order';
import type { PaymentConfig } from '@/features/payments/api/config';
import { PaymentPanel } from '@/features/payments/components/payment-panel';
import type { ConfirmWithBank } from '@/features/payments/use-payment';

interface Props {
  order: Order;
  config: PaymentConfig;
  payWith: (paymentMethodId: string, confirm: ConfirmWithBank) => Promise<void>;
}

/** What can be done with a reservation: pay it, or give it back. */
export function OpenOrder({ order, config, payWith }: Props) {
  const t = useTranslations('order');
  return (
    <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_16rem]">
      <Card>
        <h2 className="font-display mb-5 text-xl">{t('payByCard')}</h2>
        <PaymentPanel config={config} orderId={order.id} price={order.ticket.price} payWith={payWith} />
      </Card>
      <div className="space-y-4">
        <p className="text-sm text-ink-soft">{t('held')}</p>
        <CancelOrder action={cancelOrder} orderId={order.id} />
      </div>
    </div>
  );
}
