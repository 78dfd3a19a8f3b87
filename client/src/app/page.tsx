import Link from 'next/link';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { LinkPending } from '@/components/link-pending';
import { paths } from '@/config/paths';
import { fetchTickets, type TicketList, type TicketQuery } from '@/features/tickets/api/list-tickets';
import { TicketGrid } from '@/features/tickets/components/ticket-grid';
import { TicketSearch } from '@/features/tickets/components/ticket-search';
import { hrefOf, PAGE_SIZE, readQuery, type SearchParams } from '@/features/tickets/query';
import { serverApi } from '@/lib/api/server';
import { timeZone } from '@/lib/time-zone';

/** The tickets on sale. */
export default async function Home({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = readQuery(await searchParams);
  const [list, zone] = await Promise.all([fetchTickets(await serverApi(), query), timeZone()]);
  return (
    <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6 sm:py-12">
      <h1 className="font-display text-3xl sm:text-4xl">Tickets on sale</h1>
      <p className="mt-2 max-w-prose text-ink-soft">
        Sold by people who cannot go. Reserve one, and it is held for you while you pay.
      </p>
      <div className="mt-7 mb-5">
        <TicketSearch q={query.q} sort={query.sort}>
          <p role="status" className="text-sm text-ink-soft">
            {countOf(list, query)}
          </p>
        </TicketSearch>
      </div>
      {list.tickets.length > 0 ? (
        <TicketGrid tickets={list.tickets} timeZone={zone} />
      ) : (
        <NothingFound query={query} />
      )}
      {list.hasMore && <LoadMore query={query} />}
    </div>
  );
}

function countOf({ tickets, total }: TicketList, { q }: TicketQuery): string {
  const found = `${total.toLocaleString('en-US')} ${total === 1 ? 'ticket' : 'tickets'}${q ? ` for “${q}”` : ''}`;
  return tickets.length < total ? `${tickets.length} of ${found}` : found;
}

/** A link, so that the address says how much is shown, and the back button leads back to just that. */
function LoadMore({ query }: { query: TicketQuery }) {
  return (
    <div className="mt-8 text-center">
      <ButtonLink
        look="secondary"
        href={hrefOf({ ...query, shown: query.shown + PAGE_SIZE })}
        scroll={false}
        prefetch={false}
      >
        Load more <LinkPending />
      </ButtonLink>
    </div>
  );
}

function NothingFound({ query: { q } }: { query: TicketQuery }) {
  if (!q) {
    return (
      <EmptyState
        title="Nothing is on sale right now"
        action={<ButtonLink href={paths.newTicket}>Sell a ticket</ButtonLink>}
      >
        New tickets appear here as soon as somebody lists them. Yours could be the first.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={`No ticket for “${q}”`}
      action={
        <ButtonLink look="secondary" href={paths.home}>
          Show all tickets
        </ButtonLink>
      }
    >
      Try fewer or other words, or{' '}
      <Link href={paths.newTicket} className="underline underline-offset-4">
        sell one yourself
      </Link>
      .
    </EmptyState>
  );
}
