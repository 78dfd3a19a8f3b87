import type { MetadataRoute } from 'next';
import { env } from '@/config/env';
import { paths } from '@/config/paths';

export const dynamic = 'force-dynamic';

/** What is public may be found; what is somebody's own has nothing to offer a search engine. */
export default function robots(): MetadataRoute.Robots {
  const disallow = [paths.orders, paths.myTickets, paths.sales, paths.account, '/auth', '/api'];
  return {
    rules: { userAgent: '*', allow: '/', disallow },
    sitemap: new URL('/sitemap.xml', env.SITE_URL).href,
  };
}
