import 'server-only';
import { cookies } from 'next/headers';

export const THEME_COOKIE = 'theme';

/** The order in which the theme button goes through the themes. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme a visitor chose; the system's until they do. */
export async function theme(): Promise<Theme> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return isTheme(chosen) ? chosen : 'system';
}

export const isTheme = (value: unknown): value is Theme => themes.includes(value as Theme);

/** The theme after this one. */
export const themeAfter = (current: Theme): Theme =>
  themes[(themes.indexOf(current) + 1) % themes.length] ?? 'system';
