import { useTranslations } from 'next-intl';
import { Choice } from '@/components/choice';
import { paths } from '@/config/paths';
import { languageNames, languages, type Language } from '@/i18n/languages';

/** The language kept with the account. A plain form that loads the page anew, because the words of all of it change. */
export function LanguageSetting({ language }: { language: Language }) {
  const t = useTranslations('account');
  return (
    <form action={paths.language} method="post" className="space-y-2">
      <p aria-hidden className="font-semibold">
        {t('language')}
      </p>
      <Choice
        name="language"
        label={t('language')}
        value={language}
        options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
      />
      <p className="text-sm text-ink-soft">{t('languageWords')}</p>
    </form>
  );
}
