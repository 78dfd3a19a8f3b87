import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { paths } from './src/config/paths';
import { inLanguage, languages } from './src/i18n/languages';

// Set here, so that every way of starting Next in this folder keeps quiet.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const repositoryRoot = path.join(__dirname, '..');

/** On every answer; the content security policy differs with each page, see src/proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), usb=(), payment=(self "https://js.stripe.com")',
  },
];

const strictTransport = { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' };

/** Addresses without a page of their own that people type or shorten one to, and the page that stands for each. */
const typed = {
  '/tickets': paths.home,
  '/auth': paths.signIn,
  '/signin': paths.signIn,
  '/login': paths.signIn,
  '/signup': paths.signUp,
  '/register': paths.signUp,
};

const redirects = languages.flatMap((language) =>
  Object.entries(typed).map(([source, destination]) => ({
    source: inLanguage(language, source),
    destination: inLanguage(language, destination),
    permanent: false,
  })),
);

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  // The shop's pictures are drawings of its own: nothing has to be made smaller on request.
  images: { unoptimized: true },
  // Read as the card is drawn, so that no import tells Next of them.
  outputFileTracingIncludes: {
    '/tickets/*/card': [
      '../node_modules/@fontsource/archivo/files/archivo-latin{,-ext}-{600,800}-normal.woff',
    ],
  },
  poweredByHeader: false,
  reactStrictMode: true,
  redirects: () => Promise.resolve(redirects),
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      {
        source: '/:path*',
        has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
        headers: [strictTransport],
      },
    ]),
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
