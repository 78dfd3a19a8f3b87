import { Words } from '@/i18n/words';
import { titled } from '@/i18n/titled';
import { paths } from '@/config/paths';
import { requireUser } from '@/features/auth/session';
import { orderOrNotFound, ownOrder } from '@/features/orders/queries';
import { fetchPaymentConfig } from '@/features/payments/api/config';
import { fetchPayment } from '@/features/payments/api/list-payments';
import { serverApi } from '@/lib/api/server';
import { timeZone } from '@/lib/time-zone';
import { OrderScreen } from './order-screen';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
}

/** One that is not there says so in its title, too; whether the visitor may come here at all, the page asks. */
export async function generateMetadata({ params }: Props) {
  const reading = await ownOrder((await params).id);
  return titled(reading ? 'order.meta' : 'error.notFoundMeta')();
}

/** One order: to be paid, paid, or ended. */
export default async function OrderPage({ params, searchParams }: Props) {
  const { id } = await params;
  await requireUser(paths.order(id));
  const api = await serverApi();
  const reading = await orderOrNotFound(id);
  const [payment, config, query] = await Promise.all([
    fetchPayment(api, id),
    fetchPaymentConfig(api),
    searchParams,
  ]);
  return (
    <Words of={['order', 'ticket', 'payment', 'cancel', 'client', 'api', 'error']}>
      <OrderScreen
        reading={reading}
        payment={payment}
        config={config}
        timeZone={await timeZone()}
        returned={query.payment_intent !== undefined}
        refusedByBank={query.redirect_status === 'failed'}
      />
    </Words>
  );
}
