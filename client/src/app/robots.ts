import type { MetadataRoute } from 'next';
import { env } from '@/config/env';
import { paths } from '@/config/paths';
import { inLanguage, languages } from '@/i18n/languages';

export const dynamic = 'force-dynamic';

/** What is public may be found; what is somebody's own has nothing to offer a search engine. */
export default function robots(): MetadataRoute.Robots {
  const own = [paths.orders, paths.myTickets, paths.sales, paths.account, '/auth'];
  const disallow = [
    ...languages.flatMap((language) => own.map((path) => inLanguage(language, path))),
    '/api',
  ];
  return {
    rules: { userAgent: '*', allow: '/', disallow },
    sitemap: new URL('/sitemap.xml', env.SITE_URL).href,
  };
}
