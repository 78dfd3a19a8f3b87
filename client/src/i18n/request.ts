import { getRequestConfig } from 'next-intl/server';
import { headers } from 'next/headers';
import { timeZone } from '@/lib/time-zone';
import { defaultLanguage, isLanguage, LANGUAGE_HEADER } from './languages';
import { messagesOf } from './messages';

/** The language of the request being answered, as the proxy read it from the address. */
export default getRequestConfig(async () => {
  const asked = (await headers()).get(LANGUAGE_HEADER);
  const locale = isLanguage(asked) ? asked : defaultLanguage;
  return { locale, timeZone: await timeZone(), messages: messagesOf(locale) };
});
