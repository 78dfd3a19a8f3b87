'use client';

import { useTranslations } from 'next-intl';
import { useLinkStatus } from 'next/link';
import { Spinner } from './spinner';

/** Inside of a link: shows that the page it leads to is on its way, if that takes long enough to notice. */
export function LinkPending() {
  const t = useTranslations('client');
  const { pending } = useLinkStatus();
  return pending ? (
    <span role="status" className="inline-flex animate-[appear_0s_150ms_backwards]">
      <Spinner size={16} />
      <span className="sr-only">{t('loading')}</span>
    </span>
  ) : null;
}
