import { render as renderBare } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { defaultLanguage, type Language } from '@/i18n/languages';
import { messagesOf } from '@/i18n/messages';

/** Renders as a page does: with all words of a language. */
export function render(element: ReactElement, language: Language = defaultLanguage) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <NextIntlClientProvider locale={language} timeZone="UTC" messages={messagesOf(language)}>
      {children}
    </NextIntlClientProvider>
  );
  return renderBare(element, { wrapper });
}
