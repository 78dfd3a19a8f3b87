import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/button';
import { paths } from '@/config/paths';
import { relistTicket, withdrawTicket } from '@/features/tickets/actions';
import type { OwnTicket } from '@/features/tickets/api/my-tickets';
import { LiveTicketState } from '@/features/tickets/components/live-tickets';
import { MinutesLeft } from '@/features/tickets/components/minutes-left';
import { RelistTicket } from '@/features/tickets/components/relist-ticket';
import { asShown } from '@/features/tickets/components/ticket-grid';
import { TicketState } from '@/features/tickets/components/ticket-state';
import { WithdrawTicket } from '@/features/tickets/components/withdraw-ticket';
import { minutesUntil } from '@/features/tickets/minutes';
import { isOver } from '@/features/tickets/over';

/** How a listing stands, and what its seller can do about it. */
export function ListingActions({ ticket }: { ticket: OwnTicket }) {
  const t = useTranslations('ticket');
  const { status, reservedUntil } = ticket;
  return (
    <>
      <span className="mr-auto flex flex-wrap items-center gap-x-2 max-sm:w-full">
        {isOver(ticket) ? <TicketState status="over" /> : <LiveTicketState ticket={asShown(ticket)} />}
        {status === 'reserved' && reservedUntil && (
          <MinutesLeft until={reservedUntil} minutes={minutesUntil(reservedUntil)} />
        )}
      </span>
      {status === 'available' && (
        <>
          <ButtonLink look="secondary" href={paths.editTicket(ticket.id)}>
            {t('edit')}
          </ButtonLink>
          <WithdrawTicket action={withdrawTicket} ticket={ticket} />
        </>
      )}
      {status === 'withdrawn' && <RelistTicket action={relistTicket} ticket={ticket} />}
    </>
  );
}
