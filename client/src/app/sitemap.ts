import type { MetadataRoute } from 'next';
import { env } from '@/config/env';
import { paths } from '@/config/paths';
import { fetchTickets } from '@/features/tickets/api/list-tickets';
import { serverApi } from '@/lib/api/server';

export const dynamic = 'force-dynamic';

/** The home page and the newest tickets on sale. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { tickets } = await fetchTickets(await serverApi(), {
    q: '',
    sort: 'newest',
    shown: 1000,
    filters: {},
  });
  const pages = [paths.home, ...tickets.map(({ id }) => paths.ticket(id))];
  return pages.map((path) => ({ url: new URL(path, env.SITE_URL).href }));
}
