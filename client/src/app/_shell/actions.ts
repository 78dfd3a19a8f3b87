'use server';

import { cookies } from 'next/headers';
import { submit, type FormState } from '@/lib/form-state';
import { isTheme, theme, THEME_COOKIE, themeAfter, type Theme } from '@/lib/theme';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Goes on to the next theme and remembers it. Next renders the page anew, because its cookies changed. */
export async function nextTheme(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => remember(themeAfter(await theme())));
}

/** Takes the theme a form names. */
export async function chooseTheme(previous: FormState, form: FormData): Promise<FormState> {
  const chosen = form.get('theme');
  return submit(previous, form, async () => {
    if (isTheme(chosen)) await remember(chosen);
  });
}

async function remember(chosen: Theme): Promise<void> {
  (await cookies()).set(THEME_COOKIE, chosen, { maxAge: YEAR_SECONDS, sameSite: 'lax', path: '/' });
}
