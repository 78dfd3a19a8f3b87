'use client';

import { unstable_isUnrecognizedActionError as isOfAnotherVersion } from 'next/navigation';
import { useMemo, type RefObject } from 'react';
import { UNREACHABLE } from './api/unreachable';
import { unsent, type FormAction, type FormState } from './form-state';
import { useHydrated } from './use-hydrated';

/**
 * The same action, but one that answers when the shop cannot be reached: an error would replace the page, and with it
 * all that was typed. Nor does it send a field that the browser cannot read, because it would arrive as an empty one.
 * Only once scripts have taken over, because until then the form posts to the action itself.
 */
export function useSafeAction(action: FormAction, form: RefObject<HTMLFormElement | null>): FormAction {
  const hydrated = useHydrated();
  return useMemo(
    () => (hydrated ? (previous, data) => act(action, form.current, previous, data) : action),
    [action, form, hydrated],
  );
}

async function act(
  action: FormAction,
  form: HTMLFormElement | null,
  previous: FormState,
  data: FormData,
): Promise<FormState> {
  const fieldErrors = unreadable(form);
  if (Object.keys(fieldErrors).length > 0) return unsent(previous, data, { fieldErrors });
  try {
    return await action(previous, data);
  } catch (error) {
    if (isAnswer(error)) throw error;
    return unsent(previous, data, { messages: [UNREACHABLE] });
  }
}

/** The fields of date and time of which only a part was typed, or a day that is in no calendar. */
function unreadable(form: HTMLFormElement | null): Record<string, string> {
  const fields = [...(form?.querySelectorAll('input') ?? [])].filter(({ validity }) => validity.badInput);
  return Object.fromEntries(fields.map(({ name }) => [name, 'Enter the date and the time in full']));
}

// Next marks with a digest what its server threw, redirects among it. What is left did not come from there: a connection
// that dropped, or the page of a gateway in place of an answer.
const isAnswer = (error: unknown): boolean =>
  (error as { digest?: unknown } | null)?.digest !== undefined || isOfAnotherVersion(error);
