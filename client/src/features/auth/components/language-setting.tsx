import { useTranslations } from 'next-intl';
import { Choice } from '@/components/choice';
import { Form } from '@/components/form';
import { languageNames, languages, type Language } from '@/i18n/languages';
import type { FormAction } from '@/lib/form-state';

/** The language kept with the account. */
export function LanguageSetting({ action, language }: { action: FormAction; language: Language }) {
  const t = useTranslations('account');
  return (
    <Form action={action} className="space-y-2">
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
    </Form>
  );
}
