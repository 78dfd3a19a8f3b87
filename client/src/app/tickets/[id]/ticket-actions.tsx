import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/button';
import { paths, signInFrom } from '@/config/paths';
import { visitor } from '@/features/auth/session';
import { reserve } from '@/features/orders/actions';
import { ReserveForm } from '@/features/orders/components/reserve-form';
import { ownOrder } from '@/features/orders/queries';
import { relistTicket, withdrawTicket } from '@/features/tickets/actions';
import type { Ticket } from '@/features/tickets/api/ticket';
import { RelistTicket } from '@/features/tickets/components/relist-ticket';
import { isOver } from '@/features/tickets/over';
import { WithdrawTicket } from '@/features/tickets/components/withdraw-ticket';

/** What this visitor can do with a ticket in its present state. */
export async function TicketActions({ ticket }: { ticket: Ticket }) {
  const [user, t] = await Promise.all([visitor(), getTranslations('ticket')]);
  if (user?.id === ticket.userId) return <ForSeller ticket={ticket} />;
  if (ticket.status !== 'available') return <Taken ticket={ticket} signedIn={user !== null} />;
  if (isOver(ticket)) return <Gone words={t('taken.over')} />;
  if (user) return <ReserveForm action={reserve} ticketId={ticket.id} />;
  return (
    <>
      <ButtonLink href={signInFrom(paths.ticket(ticket.id))} className="w-full">
        {t('signInToReserve')}
      </ButtonLink>
      <p className="text-sm">{t('comeBack')}</p>
    </>
  );
}

function ForSeller({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('ticket');
  if (ticket.status !== 'available') {
    return (
      <>
        <p>{t(`seller.${ticket.status}`)}</p>
        {ticket.status === 'withdrawn' && <RelistTicket action={relistTicket} ticket={ticket} />}
        <ToItsPlace ticket={ticket} />
      </>
    );
  }
  return (
    <>
      <p className="text-sm">{t(isOver(ticket) ? 'seller.over' : 'yours')}</p>
      <ButtonLink href={paths.editTicket(ticket.id)}>{t('edit')}</ButtonLink>
      <WithdrawTicket action={withdrawTicket} ticket={ticket} />
    </>
  );
}

/** Where a seller finds more about a ticket that is not on sale: its sale, or all of their listings. */
function ToItsPlace({ ticket: { status, orderId } }: { ticket: Ticket }) {
  const t = useTranslations('ticket');
  if (status === 'sold' && orderId)
    return (
      <ButtonLink look="secondary" href={paths.sale(orderId)}>
        {t('toSale')}
      </ButtonLink>
    );
  return (
    <ButtonLink look="secondary" href={paths.myTickets}>
      {t('toListings')}
    </ButtonLink>
  );
}

async function Taken({ ticket, signedIn }: { ticket: Ticket; signedIn: boolean }) {
  const t = await getTranslations('ticket');
  const own = signedIn && ticket.orderId ? await ownOrder(ticket.orderId) : null;
  if (own) {
    return (
      <>
        <p>{ticket.status === 'sold' ? t('bought') : t('reservedByYou')}</p>
        <ButtonLink href={paths.order(own.order.id)}>
          {ticket.status === 'sold' ? t('seeOrder') : t('goPay')}
        </ButtonLink>
      </>
    );
  }
  return <Gone words={ticket.status === 'available' ? '' : t(`taken.${ticket.status}`)} />;
}

/** Why nobody can have this ticket, and the way to those that can be had. */
function Gone({ words }: { words: string }) {
  const t = useTranslations('ticket');
  return (
    <>
      <p>{words}</p>
      <ButtonLink look="secondary" href={paths.home}>
        {t('others')}
      </ButtonLink>
    </>
  );
}
