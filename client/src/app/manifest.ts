import type { MetadataRoute } from 'next';
import { paths } from '@/config/paths';
import { defaultLanguage } from '@/i18n/languages';
import { messagesOf } from '@/i18n/messages';
import { card } from './_card/colours';

/** What a phone needs to keep the shop on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  const { name, description } = messagesOf(defaultLanguage).site;
  return {
    name,
    short_name: name,
    description,
    lang: defaultLanguage,
    start_url: paths.home,
    // With the browser's own way back: paying may lead to a bank's page and back again.
    display: 'minimal-ui',
    background_color: card.ground,
    theme_color: card.ground,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: paths.appIcon, sizes: '512x512', type: 'image/png' },
      { src: paths.appIcon, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
