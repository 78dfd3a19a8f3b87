'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { minutesUntil } from '../minutes';

interface Props {
  until: string;
  /** What was left when the page was made. */
  minutes: number;
}

const LOOK_MS = 5_000;

/** How long a reservation still holds a ticket. Not read out: it changes every minute. */
export function MinutesLeft({ until, minutes }: Props) {
  const t = useTranslations('ticket');
  const [left, setLeft] = useState(minutes);
  useEffect(() => {
    const timer = setInterval(() => setLeft(minutesUntil(until)), LOOK_MS);
    return () => clearInterval(timer);
  }, [until]);
  return <span className="text-sm text-ink-soft">{t('minutesLeft', { minutes: left })}</span>;
}
