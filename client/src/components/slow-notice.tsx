'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

const PATIENCE_MS = 4_000;

/**
 * Shown as long as something is awaited: says so when that takes longer than usual. It is there from the beginning, and
 * empty, because a screen reader reads what comes into a status, not a status that comes.
 */
export function SlowNotice({ className }: { className?: string }) {
  const t = useTranslations('client');
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className={slow ? clsx('text-sm', className ?? 'text-ink-soft') : 'sr-only'}>
      {slow && t('slow')}
    </p>
  );
}
