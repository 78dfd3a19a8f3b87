import { ApiError, type ErrorEntry } from '@/lib/api/errors';
import { submit, type FormAction } from '@/lib/form-state';

/** An action whose call the API refuses with these entries. */
export const refusedWith =
  (...entries: ErrorEntry[]): FormAction =>
  (previous, form) =>
    submit(previous, form, () => Promise.reject(new ApiError('rejected', entries, 400)));

/** An action that notes what it was sent, and is answered when the test says so. */
export function heldAction() {
  const sent: Record<string, FormDataEntryValue>[] = [];
  let answer = () => {};
  const action: FormAction = (previous, form) => {
    sent.push(Object.fromEntries(form));
    return new Promise((resolve) => (answer = () => resolve(previous)));
  };
  return { action, sent, answer: () => answer() };
}
