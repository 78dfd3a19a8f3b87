import { useLocale } from 'next-intl';
import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { inLanguage } from '@/i18n/languages';

/** A link to a page of the shop, in the language of the page it is on. */
export function Link({ href, ...props }: Omit<ComponentProps<typeof NextLink>, 'href'> & { href: string }) {
  return <NextLink href={inLanguage(useLocale(), href)} {...props} />;
}
