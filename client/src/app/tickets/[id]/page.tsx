import { getLocale, getTranslations } from 'next-intl/server';
import { StubNumber } from '@/components/stub-number';
import type { Metadata } from 'next';
import { Price } from '@/components/price';
import { Ticket as Paper } from '@/components/ticket';
import { TicketFace } from '@/components/ticket-face';
import { LiveTickets, LiveTicketState, TicketNews } from '@/features/tickets/components/live-tickets';
import { asShown } from '@/features/tickets/components/ticket-grid';
import { RefreshWhenBegun } from '@/features/tickets/components/refresh-when-begun';
import { TicketState, ticketStates } from '@/features/tickets/components/ticket-state';
import { isOver, nextBegin } from '@/features/tickets/over';
import { ticketOrNotFound, ticketReading } from '@/features/tickets/queries';
import { ticketStatuses, type TicketStatus } from '@/features/tickets/statuses';
import { paths } from '@/config/paths';
import { inLanguage } from '@/i18n/languages';
import { sharedLink } from '@/i18n/shared-link';
import { formatPrice } from '@/lib/money';
import { timeZone } from '@/lib/time-zone';
import { Offer } from './offer';
import { TicketActions } from './ticket-actions';

interface Props {
  params: Promise<{ id: string }>;
}

/** What a shared link to a ticket shows. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, title, venue, price } = await ticketOrNotFound((await params).id);
  const language = await getLocale();
  const description = [formatPrice(price, language), venue].filter(Boolean).join(' · ');
  const image = { url: inLanguage(language, paths.ticketCard(id)), alt: title };
  return { title, description, ...(await sharedLink({ title, description, image })) };
}

/** One ticket, and what this visitor can do with it. */
export default async function TicketPage({ params }: Props) {
  const { ticket, position } = await ticketReading((await params).id);
  const shown = asShown(ticket);
  const t = await getTranslations('ticket.news');
  const news = Object.fromEntries(ticketStatuses.map((status) => [status, t(status)]));
  const stub = (
    <div className="flex grow flex-col justify-center gap-4 p-3 sm:p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 sm:flex-col sm:items-start">
        <Price value={ticket.price} className="text-2xl sm:text-3xl" />
        <StubNumber id={ticket.id} />
      </div>
      <TicketActions ticket={ticket} />
    </div>
  );
  const title = <h1 className="text-2xl leading-tight sm:text-4xl">{ticket.title}</h1>;
  return (
    <div className="mx-auto max-w-4xl px-4 py-8 sm:px-6 sm:py-14">
      <LiveTickets tickets={[shown]} position={position} states={ticketStates()} refreshOnState>
        <RefreshWhenBegun startsAt={nextBegin([ticket])} />
        <TicketNews ticket={shown} words={news as Record<TicketStatus, string>} />
        <Paper id={ticket.id} large stub={stub}>
          <div className="mb-5">
            {isOver(ticket) ? <TicketState status="over" /> : <LiveTicketState ticket={shown} />}
          </div>
          <TicketFace
            title={title}
            venue={ticket.venue}
            startsAt={ticket.startsAt}
            timeZone={await timeZone()}
          />
          {ticket.description && <p className="mt-6 max-w-prose whitespace-pre-line">{ticket.description}</p>}
        </Paper>
      </LiveTickets>
      <Offer ticket={ticket} />
    </div>
  );
}
