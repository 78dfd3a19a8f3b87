'use client';

import { useEffect } from 'react';
import { useRefresh } from '@/lib/use-refresh';

/** A page that is open when an event begins is open in many browsers. */
const SPREAD_MS = 5_000;
/** What a browser's timers can wait for, 24.8 days; a longer wait would be none. */
const LONGEST_MS = 2 ** 31 - 1;

/** Makes the page anew once an event has begun: from then on nobody can have its tickets. */
export function RefreshWhenBegun({ startsAt }: { startsAt: string | undefined }) {
  const refresh = useRefresh();
  useEffect(() => {
    const ahead = startsAt ? Date.parse(startsAt) - Date.now() : 0;
    if (ahead <= 0 || ahead > LONGEST_MS) return;
    const timer = setTimeout(() => refresh(SPREAD_MS), ahead);
    return () => clearTimeout(timer);
  }, [startsAt, refresh]);
  return null;
}
