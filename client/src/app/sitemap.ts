import type { MetadataRoute } from 'next';
import { env } from '@/config/env';
import { paths } from '@/config/paths';
import { fetchTickets } from '@/features/tickets/api/list-tickets';
import { inLanguage, languages, type Language } from '@/i18n/languages';
import { serverApi } from '@/lib/api/server';

export const dynamic = 'force-dynamic';

/** The home page and the newest tickets on sale, in each language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const everything = { q: '', sort: 'newest', shown: 1000, filters: {} } as const;
  const { tickets } = await fetchTickets(await serverApi(), everything, 'UTC');
  const pages = [paths.home, ...tickets.map(({ id }) => paths.ticket(id))];
  return pages.flatMap((path) => {
    const inEach = languages.map((language) => [language, publicUrl(language, path)] as const);
    const alternates = { languages: Object.fromEntries<string>(inEach) };
    return inEach.map(([, url]) => ({ url, alternates }));
  });
}

const publicUrl = (language: Language, path: string) =>
  new URL(inLanguage(language, path), env.SITE_URL).href;
