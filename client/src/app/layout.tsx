import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { env } from '@/config/env';
import { paths } from '@/config/paths';
import { inLanguage, languages, PATH_HEADER } from '@/i18n/languages';
import { sharedLink } from '@/i18n/shared-link';
import { Words } from '@/i18n/words';
import { theme } from '@/lib/theme';
import { timeZone } from '@/lib/time-zone';
import { OfflineNotice, TimeZoneTeller } from './_shell/browser-facts';
import { Footer } from './_shell/footer';
import { Header } from './_shell/header';
import './globals.css';

const archivo = localFont({
  src: '../../../node_modules/@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2',
  variable: '--font-archivo',
  weight: '100 900',
  declarations: [{ prop: 'font-stretch', value: '62% 125%' }],
});

export async function generateMetadata(): Promise<Metadata> {
  const [t, language] = await Promise.all([getTranslations('site'), getLocale()]);
  const path = (await headers()).get(PATH_HEADER) ?? paths.home;
  const inEach = languages.map((language) => [language, inLanguage(language, path)] as const);
  return {
    metadataBase: new URL(env.SITE_URL),
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('description'),
    ...(await sharedLink({ image: { url: paths.card(language), alt: t('name') } })),
    alternates: { languages: { ...Object.fromEntries<string>(inEach), 'x-default': path } },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#edf1ef' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1615' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [chosen, zone] = await Promise.all([theme(), timeZone()]);
  const t = await getTranslations('shell');
  return (
    <html
      lang={await getLocale()}
      data-theme={chosen === 'system' ? undefined : chosen}
      className={archivo.variable}
    >
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-3 focus:rounded-control focus:bg-stock focus:px-4 focus:py-2"
        >
          {t('skip')}
        </a>
        <Words of={['client', 'api', 'error']}>
          <Header />
          <OfflineNotice />
          <main id="main" tabIndex={-1} className="grow">
            {children}
          </main>
          <Footer />
          <TimeZoneTeller known={zone} />
        </Words>
      </body>
    </html>
  );
}
