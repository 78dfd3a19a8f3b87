'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef } from 'react';

/**
 * Makes the page anew, some time within the given milliseconds: what one stream tells, thousands of browsers hear in
 * the same moment. Asked again meanwhile, it does so once.
 */
export function useRefresh(): (withinMs: number) => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (withinMs) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => router.refresh(), Math.random() * withinMs);
    },
    [router],
  );
}
