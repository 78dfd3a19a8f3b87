import { useTranslations } from 'next-intl';
import { titled } from '@/i18n/titled';
import { ButtonLink } from '@/components/button';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';

export const generateMetadata = titled('error.notFoundMeta');

/** An address that leads nowhere. */
export default function NotFound() {
  const t = useTranslations('error');
  return (
    <Page narrow title={t('notFoundTitle')}>
      <p className="text-ink-soft">{t('notFound')}</p>
      <div className="mt-6">
        <ButtonLink href={paths.home}>{t('toTickets')}</ButtonLink>
      </div>
    </Page>
  );
}
