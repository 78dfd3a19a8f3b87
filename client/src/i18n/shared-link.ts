import 'server-only';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { localeOf } from './languages';

interface Shared {
  title?: string;
  description?: string;
  /** The address of its picture, and what is to be seen there. */
  image: { url: string; alt: string };
}

/** What a link shows where it is shared (ogp.me). A page that says so replaces all that the layout says. */
export async function sharedLink({ title, description, image }: Shared): Promise<Metadata> {
  const [t, language] = await Promise.all([getTranslations('site'), getLocale()]);
  return {
    openGraph: {
      siteName: t('name'),
      type: 'website',
      locale: localeOf[language].replace('-', '_'),
      title: title ?? t('name'),
      description: description ?? t('description'),
      images: [{ ...image, width: 1200, height: 630, type: 'image/png' }],
    },
    twitter: { card: 'summary_large_image' },
  };
}
