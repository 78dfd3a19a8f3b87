'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether scripts have taken over the page: not on the server, and not before then in the browser. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
