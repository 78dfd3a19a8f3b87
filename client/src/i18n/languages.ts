/** The languages of the shop; the first one needs no prefix in an address. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'en';

/** What each language calls itself. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' };

/** The locale by which a language writes its dates and money. */
export const localeOf: Record<Language, string> = { en: 'en-US', de: 'de-DE' };

/** The headers in which the proxy tells a page its language and its address without it. A caller's own are replaced. */
export const LANGUAGE_HEADER = 'x-ticket-store-language';
export const PATH_HEADER = 'x-ticket-store-path';

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The address of a page of the shop in a language: /orders becomes /de/orders. What has a language keeps it. */
export function inLanguage(language: string, path: string): string {
  if (language === defaultLanguage || !path.startsWith('/') || splitLanguage(path).prefixed) return path;
  return path === '/' ? `/${language}` : `/${language}${path.replace(/^\/(?=[?#])/, '')}`;
}

/** The language an address asks for, and the address without it. */
export function splitLanguage(path: string): { language: Language; path: string; prefixed: boolean } {
  const [, first = '', rest = ''] = /^\/([^/?#]*)(.*)$/s.exec(path) ?? [];
  if (!isLanguage(first)) return { language: defaultLanguage, path, prefixed: false };
  return { language: first, path: rest.startsWith('/') ? rest : `/${rest}`, prefixed: true };
}
