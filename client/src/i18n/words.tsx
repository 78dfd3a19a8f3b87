import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { messagesOf, type Messages } from './messages';

/** Hands the scripts of a page the parts of the catalogue they speak from, and no more. */
export async function Words({ of, children }: { of: (keyof Messages)[]; children: ReactNode }) {
  const all = messagesOf(await getLocale());
  const messages = Object.fromEntries(of.map((part) => [part, all[part]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
