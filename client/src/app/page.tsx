import { useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Words } from '@/i18n/words';
import { FilterChips } from '@/features/tickets/components/filter-chips';
import { Link } from '@/components/link';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { LinkPending } from '@/components/link-pending';
import { paths } from '@/config/paths';
import { fetchTickets, type TicketList } from '@/features/tickets/api/list-tickets';
import { TicketGrid } from '@/features/tickets/components/ticket-grid';
import { TicketSearch } from '@/features/tickets/components/ticket-search';
import { hrefOf, PAGE_SIZE, readQuery, type SearchParams } from '@/features/tickets/query';
import type { TicketQuery } from '@/features/tickets/wanted';
import { serverApi } from '@/lib/api/server';
import { timeZone } from '@/lib/time-zone';

/** The tickets on sale. */
export default async function Home({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = readQuery(await searchParams, await getLocale());
  const zone = await timeZone();
  const list = await fetchTickets(await serverApi(), query, zone);
  const t = await getTranslations('home');
  return (
    <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6 sm:py-12">
      <h1 className="font-display text-3xl sm:text-4xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-ink-soft">{t('intro')}</p>
      <div className="mt-7 mb-5">
        <Words of={['search', 'client']}>
          <TicketSearch query={query}>
            <p role="status" className="text-sm text-ink-soft">
              {countOf(t, list, query)}
            </p>
          </TicketSearch>
        </Words>
        <FilterChips query={query} />
      </div>
      {list.tickets.length > 0 ? (
        <TicketGrid tickets={list.tickets} position={list.position} timeZone={zone} />
      ) : (
        <NothingFound query={query} />
      )}
      {list.hasMore && <LoadMore query={query} />}
    </div>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'home'>>>;

function countOf(t: Translate, { tickets, total }: TicketList, { q }: TicketQuery): string {
  const shown = tickets.length;
  const count = shown < total ? t('countPart', { shown, total }) : t('count', { total });
  return q ? t('countFor', { count, q }) : count;
}

/** A link, so that the address says how much is shown, and the back button leads back to just that. */
function LoadMore({ query }: { query: TicketQuery }) {
  const t = useTranslations('home');
  return (
    <div className="mt-8 text-center">
      <ButtonLink
        look="secondary"
        href={hrefOf({ ...query, shown: query.shown + PAGE_SIZE })}
        scroll={false}
        prefetch={false}
      >
        {t('loadMore')} <LinkPending />
      </ButtonLink>
    </div>
  );
}

function NothingFound({ query }: { query: TicketQuery }) {
  const t = useTranslations('home');
  const sell = (words: ReactNode) => (
    <Link href={paths.newTicket} className="underline underline-offset-4">
      {words}
    </Link>
  );
  if (hrefOf({ ...query, sort: 'newest', shown: undefined }) === paths.home) {
    return (
      <EmptyState
        title={t('nothingTitle')}
        action={<ButtonLink href={paths.newTicket}>{t('sellTicket')}</ButtonLink>}
      >
        {t('nothing')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={query.q ? t('notFoundTitle', { q: query.q }) : t('notFoundFilters')}
      action={
        <ButtonLink look="secondary" href={paths.home}>
          {t('showAll')}
        </ButtonLink>
      }
    >
      {t.rich('notFound', { sell })}
    </EmptyState>
  );
}
