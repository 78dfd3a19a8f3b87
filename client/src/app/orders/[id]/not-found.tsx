import { useTranslations } from 'next-intl';
import { titled } from '@/i18n/titled';
import { ButtonLink } from '@/components/button';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';

// Next takes this title or that of the page, whichever it has read first.
export const generateMetadata = titled('error.notFoundMeta');

/** An order that is not there, or not this visitor's. */
export default function OrderNotFound() {
  const t = useTranslations('order');
  return (
    <Page narrow title={t('missingTitle')}>
      <p className="text-ink-soft">{t('missing')}</p>
      <div className="mt-6">
        <ButtonLink href={paths.orders}>{t('toOrders')}</ButtonLink>
      </div>
    </Page>
  );
}
