import { Link } from '@/components/link';
import { LinkPending } from '@/components/link-pending';
import { Ticket as Paper } from '@/components/ticket';
import { TicketFace } from '@/components/ticket-face';
import { TicketStub } from '@/components/ticket-stub';
import { paths } from '@/config/paths';
import { RefundBadge } from '@/features/payments/components/refund-badge';
import { wasGivenBack, type Refund } from '@/features/payments/refunds';
import { MinutesLeft } from '@/features/tickets/components/minutes-left';
import { minutesUntil } from '@/features/tickets/minutes';
import { isLive, type Order } from '../api/order';
import { OrderState } from './order-state';

interface Props {
  order: Order;
  /** What became of its money, if that is known. */
  refund?: Refund;
  timeZone: string;
}

/** An order in the list of one's own. */
export function OrderCard({ order, refund, timeZone }: Props) {
  const { ticket } = order;
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
    <Paper id={ticket.id} stub={<TicketStub id={ticket.id} price={ticket.price} />}>
      <TicketFace title={link} venue={ticket.venue} startsAt={ticket.startsAt} timeZone={timeZone} />
      <div className="mt-3">
        {wasGivenBack(refund) ? <RefundBadge refund={refund} /> : <OrderState status={order.status} />}{' '}
        {isLive(order) && <MinutesLeft until={order.expiresAt} minutes={minutesUntil(order.expiresAt)} />}
      </div>
    </Paper>
  );
}
