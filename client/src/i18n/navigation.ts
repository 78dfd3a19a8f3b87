import 'server-only';
import { getLocale } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { inLanguage, type Language } from './languages';

/** Leads to a page of the shop in this language, or in that of the page the visitor is on. */
export async function redirectTo(path: string, language?: Language): Promise<never> {
  return redirect(inLanguage(language ?? (await getLocale()), path));
}
