import { getTranslations } from 'next-intl/server';
import { Monitor, Moon, Sun } from 'lucide-react';
import { Button } from '@/components/button';
import { theme } from '@/lib/theme';
import { nextTheme } from './actions';

const icons = {
  system: Monitor,
  light: Sun,
  dark: Moon,
};

/** Switches between the system's, the light and the dark theme. A form, so that it needs no script. */
export async function ThemeButton() {
  const chosen = await theme();
  const Icon = icons[chosen];
  const words = (await getTranslations('shell.theme'))(chosen);
  return (
    <form action={nextTheme}>
      <Button type="submit" look="quiet" aria-label={words} title={words} size="icon">
        <Icon size={20} aria-hidden />
      </Button>
    </form>
  );
}
