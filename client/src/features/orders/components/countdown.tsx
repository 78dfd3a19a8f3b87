'use client';

import { useTranslations } from 'next-intl';
import clsx from 'clsx';
import { useState } from 'react';
import { announcement, formatCountdown } from '../countdown';

/** The time left, in large digits. Said aloud at five minutes and at one minute only, not every second. */
export function Countdown({ seconds }: { seconds: number }) {
  const [begunAt] = useState(seconds);
  const t = useTranslations('order');
  const said = announcement(seconds, begunAt);
  const urgent = seconds <= 60;
  return (
    <div>
      <p className="font-print text-xs">{urgent ? t('lastMinute') : t('timeLeft')}</p>
      <p
        role="timer"
        aria-live="off"
        className={clsx('font-display text-4xl leading-none tabular-nums', urgent && 'text-danger')}
      >
        {formatCountdown(seconds)}
      </p>
      <p role="status" className="sr-only">
        {said && t(said)}
      </p>
    </div>
  );
}
