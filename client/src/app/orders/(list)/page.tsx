import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { fetchOrders } from '@/features/orders/api/list-orders';
import { OrderCard } from '@/features/orders/components/order-card';
import { serverApi } from '@/lib/api/server';
import { orSignIn } from '@/lib/or-sign-in';
import { timeZone } from '@/lib/time-zone';

export const metadata = { title: 'My orders' };

/** Everything one has reserved or bought. */
export default async function Orders() {
  const orders = await orSignIn(paths.orders, fetchOrders(await serverApi()));
  const zone = await timeZone();
  return (
    <Page title="My orders">
      {orders.length === 0 ? (
        <EmptyState title="No orders yet" action={<ButtonLink href={paths.home}>Find a ticket</ButtonLink>}>
          Tickets you reserve or buy are kept here.
        </EmptyState>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {orders.map((order) => (
            <li key={order.id}>
              <OrderCard order={order} timeZone={zone} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
