import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { titled } from '@/i18n/titled';
import { Words } from '@/i18n/words';
import { Alert } from '@/components/alert';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { relistTicket } from '@/features/tickets/actions';
import { fetchMyTickets } from '@/features/tickets/api/my-tickets';
import type { Ticket } from '@/features/tickets/api/ticket';
import { TicketCard } from '@/features/tickets/components/ticket-card';
import { LiveTickets } from '@/features/tickets/components/live-tickets';
import { RefreshWhenBegun } from '@/features/tickets/components/refresh-when-begun';
import { RelistTicket } from '@/features/tickets/components/relist-ticket';
import { asShown } from '@/features/tickets/components/ticket-grid';
import { ticketStates } from '@/features/tickets/components/ticket-state';
import { nextBegin } from '@/features/tickets/over';
import { serverApi } from '@/lib/api/server';
import { orSignIn } from '@/lib/or-sign-in';
import { timeZone } from '@/lib/time-zone';
import { countStates } from './count-states';
import { ListingActions } from './listing-actions';

export const generateMetadata = titled('mine.title');

/** Everything one has listed, with its state and what can be done about it. */
export default async function MyTickets({ searchParams }: { searchParams: Promise<{ withdrawn?: string }> }) {
  const { tickets, position } = await orSignIn(paths.myTickets, fetchMyTickets(await serverApi()));
  const zone = await timeZone();
  const t = await getTranslations('mine');
  const { withdrawn } = await searchParams;
  const undone = tickets.find(({ id, status }) => id === withdrawn && status === 'withdrawn');
  const sell = <ButtonLink href={paths.newTicket}>{t('sell')}</ButtonLink>;
  return (
    <Page
      title={t('title')}
      intro={tickets.length > 0 && t('summary', countStates(tickets))}
      actions={tickets.length > 0 && sell}
    >
      {tickets.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={sell}>
          {t('empty')}
        </EmptyState>
      ) : (
        <Words of={['ticket', 'client', 'api']}>
          <LiveTickets
            tickets={tickets.map(asShown)}
            position={position}
            states={ticketStates()}
            refreshOnState
          >
            <RefreshWhenBegun startsAt={nextBegin(tickets)} />
            {undone && <Withdrawn ticket={undone} />}
            <ul className="grid gap-4 md:grid-cols-2">
              {tickets.map((ticket) => (
                <li key={ticket.id}>
                  <TicketCard ticket={ticket} timeZone={zone}>
                    <ListingActions ticket={ticket} />
                  </TicketCard>
                </li>
              ))}
            </ul>
          </LiveTickets>
        </Words>
      )}
    </Page>
  );
}

/** What was just done, and the way back. */
function Withdrawn({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('mine');
  return (
    <div className="mb-6 flex flex-wrap items-center gap-4">
      <div className="grow">
        <Alert tone="info" live>
          {t('withdrawn', { title: ticket.title })}
        </Alert>
      </div>
      <RelistTicket action={relistTicket} ticket={ticket} undo />
    </div>
  );
}
