import { useTranslations } from 'next-intl';
import { titled } from '@/i18n/titled';
import { ButtonLink } from '@/components/button';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';

export const generateMetadata = titled('error.notFoundMeta');

/** A ticket that is not there. */
export default function TicketNotFound() {
  const t = useTranslations('ticket');
  return (
    <Page narrow title={t('missingTitle')}>
      <p className="text-ink-soft">{t('missing')}</p>
      <div className="mt-6">
        <ButtonLink href={paths.home}>{t('seeOnSale')}</ButtonLink>
      </div>
    </Page>
  );
}
