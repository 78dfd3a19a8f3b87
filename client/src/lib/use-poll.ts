'use client';

import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Repeats a piece of work while the page can be seen, starting at once. With no interval it rests.
 * Answers whether the last try failed; the next one is made all the same.
 */
export function usePoll(work: () => Promise<void>, everyMs: number | null): { failing: boolean } {
  const [failing, setFailing] = useState(false);
  const attempt = useEffectEvent(() =>
    work().then(
      () => setFailing(false),
      () => setFailing(true),
    ),
  );

  useEffect(() => {
    if (everyMs === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const run = async () => {
      clearTimeout(timer);
      if (!document.hidden) await attempt();
      if (!stopped) timer = setTimeout(() => void run(), everyMs);
    };
    const wake = () => !document.hidden && void run();
    document.addEventListener('visibilitychange', wake);
    void run();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [everyMs]);

  return { failing };
}
