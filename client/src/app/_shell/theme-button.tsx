import { Monitor, Moon, Sun } from 'lucide-react';
import { Button } from '@/components/button';
import { theme } from '@/lib/theme';
import { nextTheme } from './actions';

const looks = {
  system: { Icon: Monitor, words: 'Theme: as your system. Switch to light' },
  light: { Icon: Sun, words: 'Theme: light. Switch to dark' },
  dark: { Icon: Moon, words: 'Theme: dark. Switch to your system’s' },
};

/** Switches between the system's, the light and the dark theme. A form, so that it needs no script. */
export async function ThemeButton() {
  const { Icon, words } = looks[await theme()];
  return (
    <form action={nextTheme}>
      <Button type="submit" look="quiet" aria-label={words} title={words} size="icon">
        <Icon size={20} aria-hidden />
      </Button>
    </form>
  );
}
