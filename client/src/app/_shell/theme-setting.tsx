import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Choice } from '@/components/choice';
import { Form } from '@/components/form';
import type { FormAction } from '@/lib/form-state';
import { themes, type Theme } from '@/lib/theme';

const icons = { system: Monitor, light: Sun, dark: Moon };

/** The theme of this browser. */
export function ThemeSetting({ action, theme }: { action: FormAction; theme: Theme }) {
  const t = useTranslations('account');
  const option = (value: Theme) => {
    const Icon = icons[value];
    const label = (
      <>
        <Icon size={18} aria-hidden /> {t(`themes.${value}`)}
      </>
    );
    return { value, label };
  };
  return (
    <Form action={action} className="space-y-2">
      <Choice
        name="theme"
        label={t('theme')}
        hint={t('themeWords')}
        value={theme}
        options={themes.map(option)}
      />
    </Form>
  );
}
