'use client';

import { useTranslations } from 'next-intl';
import { useLinkStatus } from 'next/link';
import { createPortal } from 'react-dom';
import { SlowNotice } from './slow-notice';
import { Spinner } from './spinner';

/** At the foot of the window: a link may be anywhere on the page, and has no room for a sentence. */
const floating =
  'fixed inset-x-4 bottom-4 z-20 mx-auto w-fit rounded-control bg-ink px-4 py-3 text-ground shadow-lg';

/** Inside of a link: shows that the page it leads to is on its way, if that takes long enough to notice. */
export function LinkPending() {
  const t = useTranslations('client');
  const { pending } = useLinkStatus();
  return pending ? (
    <span role="status" className="inline-flex animate-[appear_0s_150ms_backwards]">
      <Spinner size={16} />
      <span className="sr-only">{t('loading')}</span>
      {createPortal(<SlowNotice className={floating} />, document.body)}
    </span>
  ) : null;
}
