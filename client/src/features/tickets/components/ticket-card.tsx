import { Link } from '@/components/link';
import type { ReactNode } from 'react';
import { LinkPending } from '@/components/link-pending';
import { Ticket as Paper } from '@/components/ticket';
import { TicketFace } from '@/components/ticket-face';
import { TicketStub } from '@/components/ticket-stub';
import { paths } from '@/config/paths';
import type { Ticket } from '../api/ticket';

interface Props {
  ticket: Pick<Ticket, 'id' | 'title' | 'price' | 'venue' | 'startsAt'>;
  timeZone: string;
  /** What follows the print: a state, or what can be done. */
  children?: ReactNode;
}

/** A ticket in a list; all of it leads to its page. */
export function TicketCard({ ticket, timeZone, children }: Props) {
  const link = (
    <h2>
      <Link
        href={paths.ticket(ticket.id)}
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
      {children && <div className="relative mt-3 flex flex-wrap items-center gap-2">{children}</div>}
    </Paper>
  );
}
