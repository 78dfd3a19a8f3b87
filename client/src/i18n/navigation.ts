import 'server-only';
import { getLocale } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { inLanguage } from './languages';

/** Leads to a page of the shop in the language of the one the visitor is on. */
export async function redirectTo(path: string): Promise<never> {
  return redirect(inLanguage(await getLocale(), path));
}
