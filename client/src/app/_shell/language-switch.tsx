import { Languages } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { paths } from '@/config/paths';
import { languageNames, languages } from '@/i18n/languages';

/**
 * Leads to the same page in another language. A plain form that loads the page anew: the words of all of it change, and
 * it needs no script.
 */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const current = useLocale();
  return (
    <form
      action={paths.language}
      method="post"
      aria-label={t('language')}
      className="flex items-center gap-1"
    >
      <Languages size={18} aria-hidden />
      {languages.map((language) => (
        <button
          key={language}
          name="language"
          value={language}
          lang={language}
          aria-current={language === current || undefined}
          className="min-h-11 min-w-11 cursor-pointer rounded-control px-2 hover:bg-sunk aria-[current]:font-semibold aria-[current]:text-ink not-aria-[current]:underline not-aria-[current]:underline-offset-4"
        >
          {languageNames[language]}
        </button>
      ))}
    </form>
  );
}
