import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { env } from '@/config/env';
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

export const metadata: Metadata = {
  metadataBase: new URL(env.SITE_URL),
  title: { default: 'Ticket Store', template: '%s · Ticket Store' },
  description: 'Buy a ticket somebody cannot use, or sell one of yours.',
  openGraph: { siteName: 'Ticket Store', type: 'website' },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#edf1ef' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1615' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [chosen, zone] = await Promise.all([theme(), timeZone()]);
  return (
    <html lang="en" data-theme={chosen === 'system' ? undefined : chosen} className={archivo.variable}>
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-3 focus:rounded-control focus:bg-stock focus:px-4 focus:py-2"
        >
          Skip to content
        </a>
        <Header />
        <OfflineNotice />
        <main id="main" tabIndex={-1} className="grow">
          {children}
        </main>
        <Footer />
        <TimeZoneTeller known={zone} />
      </body>
    </html>
  );
}
