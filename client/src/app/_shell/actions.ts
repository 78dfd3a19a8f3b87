'use server';

import { cookies } from 'next/headers';
import { theme, THEME_COOKIE, themeAfter } from '@/lib/theme';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Goes on to the next theme and remembers it. Next renders the page anew, because its cookies changed. */
export async function nextTheme(): Promise<void> {
  const next = themeAfter(await theme());
  (await cookies()).set(THEME_COOKIE, next, { maxAge: YEAR_SECONDS, sameSite: 'lax', path: '/' });
}
