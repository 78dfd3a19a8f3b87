import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { titled } from '@/i18n/titled';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { withdrawTicket } from '@/features/tickets/actions';
import { fetchMyTickets } from '@/features/tickets/api/my-tickets';
import type { Ticket } from '@/features/tickets/api/ticket';
import { TicketCard } from '@/features/tickets/components/ticket-card';
import { TicketState } from '@/features/tickets/components/ticket-state';
import { WithdrawTicket } from '@/features/tickets/components/withdraw-ticket';
import { serverApi } from '@/lib/api/server';
import { orSignIn } from '@/lib/or-sign-in';
import { timeZone } from '@/lib/time-zone';

export const generateMetadata = titled('mine.title');

/** Everything one has listed, with its state and what can be done about it. */
export default async function MyTickets() {
  const tickets = await orSignIn(paths.myTickets, fetchMyTickets(await serverApi()));
  const zone = await timeZone();
  const t = await getTranslations('mine');
  const sell = <ButtonLink href={paths.newTicket}>{t('sell')}</ButtonLink>;
  return (
    <Page title={t('title')} intro={summary(t, tickets)} actions={tickets.length > 0 && sell}>
      {tickets.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={sell}>
          {t('empty')}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {tickets.map((ticket) => (
            <li key={ticket.id}>
              <TicketCard ticket={ticket} timeZone={zone}>
                <ListingActions ticket={ticket} />
              </TicketCard>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function ListingActions({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('ticket');
  return (
    <>
      <span className="mr-auto">
        <TicketState status={ticket.status} />
      </span>
      {ticket.status === 'available' && (
        <>
          <ButtonLink look="secondary" href={paths.editTicket(ticket.id)}>
            {t('edit')}
          </ButtonLink>
          <WithdrawTicket action={withdrawTicket} ticket={ticket} />
        </>
      )}
    </>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'mine'>>>;

function summary(t: Translate, tickets: Ticket[]): string | undefined {
  if (tickets.length === 0) return undefined;
  const count = (status: Ticket['status']) => tickets.filter((ticket) => ticket.status === status).length;
  return t('summary', {
    available: count('available'),
    reserved: count('reserved'),
    sold: count('sold'),
    withdrawn: count('withdrawn'),
  });
}
