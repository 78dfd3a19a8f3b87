import { useTranslations } from 'next-intl';
import { Choice } from '@/components/choice';
import { paths } from '@/config/paths';
import { languageNames, languages, type Language } from '@/i18n/languages';

/** The language kept with the account. A plain form that loads the page anew, because the words of all of it change. */
export function LanguageSetting({ language }: { language: Language }) {
  const t = useTranslations('account');
  return (
    <form action={paths.language} method="post">
      <Choice
        name="language"
        label={t('language')}
        hint={t('languageWords')}
        value={language}
        options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
      />
    </form>
  );
}
