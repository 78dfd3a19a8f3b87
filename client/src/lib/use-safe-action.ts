'use client';

import { unstable_isUnrecognizedActionError as isOfAnotherVersion } from 'next/navigation';
import { useMemo } from 'react';
import { UNREACHABLE } from './api/unreachable';
import { unsent, type FormAction } from './form-state';
import { useHydrated } from './use-hydrated';

/**
 * The same action, but one that answers when the shop cannot be reached: an error would replace the page, and with it
 * all that was typed. Only once scripts have taken over, because until then the form posts to the action itself.
 */
export function useSafeAction(action: FormAction): FormAction {
  const hydrated = useHydrated();
  return useMemo(() => (hydrated ? safe(action) : action), [action, hydrated]);
}

const safe =
  (action: FormAction): FormAction =>
  async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      if (isAnswer(error)) throw error;
      return unsent(previous, form, { messages: [UNREACHABLE] });
    }
  };

// Next marks with a digest what its server threw, redirects among it. What is left did not come from there: a connection
// that dropped, or the page of a gateway in place of an answer.
const isAnswer = (error: unknown): boolean =>
  (error as { digest?: unknown } | null)?.digest !== undefined || isOfAnotherVersion(error);
