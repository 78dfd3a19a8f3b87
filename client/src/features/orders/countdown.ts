'use client';

import { useEffect, useState } from 'react';

/** Whole seconds until a moment, by a clock that is this many milliseconds behind the server's. Never negative. */
export const secondsUntil = (iso: string, skewMs: number, now = Date.now()): number =>
  Math.max(0, Math.ceil((Date.parse(iso) - now - skewMs) / 1000));

/** 754 seconds as 12:34. */
export const formatCountdown = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const ANNOUNCED = [
  { at: 60, words: 'oneMinute' },
  { at: 300, words: 'fiveMinutes' },
] as const;

/** What a screen reader says at this point of a countdown that began higher up. */
export const announcement = (seconds: number, begunAt: number) =>
  seconds === 0 ? undefined : ANNOUNCED.find(({ at }) => seconds <= at && begunAt > at)?.words;

/** The seconds left until a moment on the server's clock, counted down. */
export function useCountdown(iso: string, skewMs: number, initial: number): number {
  const [left, setLeft] = useState(initial);
  useEffect(() => {
    // Twice a second, so that no second is skipped when a timer runs late.
    const timer = setInterval(() => setLeft(secondsUntil(iso, skewMs)), 500);
    return () => clearInterval(timer);
  }, [iso, skewMs]);
  return left;
}
