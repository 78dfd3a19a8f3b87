import { getTranslations } from 'next-intl/server';
import { Monitor, Moon, Sun } from 'lucide-react';
import { Button } from '@/components/button';
import { Form } from '@/components/form';
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
    <Form action={nextTheme} className={look}>
      <Button type="submit" look="quiet" aria-label={words} title={words} size="icon">
        <Icon size={20} aria-hidden />
      </Button>
    </Form>
  );
}

// What there is to say stands below the header, which has no room for it, and for a while: it covers the page.
const look =
  '[&>[role=alert]]:pointer-events-none [&>[role=alert]]:animate-[appear_200ms_8s_reverse_both] ' +
  '[&>:not(button)]:absolute [&>:not(button)]:inset-x-4 [&>:not(button)]:top-full [&>:not(button)]:mx-auto ' +
  '[&>:not(button)]:mt-2 [&>:not(button)]:w-fit [&>:not(button)]:shadow-lg [&>p]:rounded-control [&>p]:bg-ink ' +
  '[&>p]:px-4 [&>p]:py-3 [&>p]:text-ground';
