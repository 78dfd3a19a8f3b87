'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { Page } from '@/components/page';
import { SlowNotice } from '@/components/slow-notice';
import { Spinner } from '@/components/spinner';
import { paths } from '@/config/paths';

interface Props {
  error: Error & { digest?: string };
  retry: () => void;
}

/** Something failed: what to do, and what to tell us. */
export default function ErrorPage({ error, retry }: Props) {
  const [pending, startTransition] = useTransition();
  // An error without a digest is the browser's own, mostly a script that a new version of the shop has replaced.
  const again = error.digest ? retry : () => window.location.reload();
  const t = useTranslations('error');
  return (
    <Page narrow title={t('title')}>
      <p className="text-ink-soft">{t('words')}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={() => startTransition(again)} aria-disabled={pending || undefined}>
          {pending && <Spinner />} {t('again')}
        </Button>
        <ButtonLink look="secondary" href={paths.home}>
          {t('toTickets')}
        </ButtonLink>
      </div>
      {pending && <SlowNotice className="mt-4 text-ink-soft" />}
      {error.digest && (
        <p className="mt-8 text-sm text-ink-soft">
          {t('quote')} <code className="font-semibold select-all break-all">{error.digest}</code>
        </p>
      )}
    </Page>
  );
}
