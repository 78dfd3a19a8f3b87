import { useTranslations } from 'next-intl';
import { Page } from '@/components/page';
import { ListSkeleton } from '@/components/skeleton';

export default function Loading() {
  const t = useTranslations('sales');
  return (
    <Page title={t('title')}>
      <ListSkeleton label={t('loading')} />
    </Page>
  );
}
