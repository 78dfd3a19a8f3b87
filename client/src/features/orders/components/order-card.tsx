import { StubNumber } from '@/components/stub-number';
import { Link } from '@/components/link';
import { LinkPending } from '@/components/link-pending';
import { Price } from '@/components/price';
import { Ticket as Paper } from '@/components/ticket';
import { TicketFace } from '@/components/ticket-face';
import { paths } from '@/config/paths';
import type { Order } from '../api/order';
import { OrderState } from './order-state';

/** An order in the list of one's own. */
export function OrderCard({ order, timeZone }: { order: Order; timeZone: string }) {
  const { ticket } = order;
  const stub = (
    <div className="flex grow flex-col items-center justify-center gap-1 text-center">
      <Price value={ticket.price} className="text-lg" />
      <StubNumber id={ticket.id} />
    </div>
  );
  const link = (
    <h2>
      <Link
        href={paths.order(order.id)}
        prefetch={false}
        className="no-underline outline-none after:absolute after:inset-0"
      >
        {ticket.title} <LinkPending />
      </Link>
    </h2>
  );
  return (
    <Paper id={ticket.id} stub={stub}>
      <TicketFace title={link} venue={ticket.venue} startsAt={ticket.startsAt} timeZone={timeZone} />
      <div className="mt-3">
        <OrderState status={order.status} />
      </div>
    </Paper>
  );
}
