'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { HIDDEN_MS } from './event-stream';
import { useRefresh } from './use-refresh';

/** What this document has shown, by when it was made. */
const shown = new Set<string>();

const AT_ONCE_MS = 100;

/**
 * Makes a page anew that comes back as it was: by the Back button, which takes it from the router's cache or from the
 * browser's, or into view after longer than its streams were kept.
 * @param made tells one making of the page from another
 */
export function useRefreshOnReturn(made: string): void {
  const [isBack] = useState(() => shown.has(made));
  const refresh = useRefresh();
  const renew = useEffectEvent(() => refresh(AT_ONCE_MS));
  useEffect(() => {
    if (isBack) renew();
  }, [isBack]);
  useEffect(() => void shown.add(made), [made]);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let hiddenAt = Infinity;
    const onVisibility = () => {
      if (document.hidden) hiddenAt = Date.now();
      else if (Date.now() - hiddenAt >= HIDDEN_MS) renew();
    };
    document.addEventListener('visibilitychange', onVisibility, { signal });
    window.addEventListener('pageshow', ({ persisted }) => persisted && renew(), { signal });
    return () => listening.abort();
  }, []);
}
