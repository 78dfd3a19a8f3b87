import { ApiError } from './api/errors';

/** What a form shows after it was sent: the API's words, beside the fields they belong to. */
export interface FormState {
  /** What was typed, so that a refused form does not come back empty. Never a password. */
  values: Record<string, string>;
  fieldErrors: Record<string, string>;
  /** What belongs to no single field. */
  messages: string[];
  /** Said when the form was accepted and the visitor stays on the page. */
  done?: string;
  /** Nothing was taken in: the form stays as it is in the browser, down to what no value can say. */
  kept?: true;
  /** Counts submissions, so that the same error twice is news twice. */
  attempt: number;
}

/** An action a form posts to. It works as a plain HTML post, too. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export const emptyForm: FormState = { values: {}, fieldErrors: {}, messages: [], attempt: 0 };

/** Runs a form's work, and turns a refusal of the API into what the form shows. Redirects pass through. */
export async function submit(
  previous: FormState,
  form: FormData,
  work: () => Promise<string | void>,
): Promise<FormState> {
  const attempt = previous.attempt + 1;
  try {
    const done = await work();
    return { ...emptyForm, attempt, ...(done && { done }) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { ...refused(error, form), attempt };
  }
}

/** What a form shows for a failed call: an entry goes beside its field if the form has one of that name. */
function refused(error: ApiError, form: FormData): Omit<FormState, 'attempt'> {
  const fieldErrors: Record<string, string> = {};
  const messages: string[] = [];
  for (const { message, field } of error.entries) {
    if (!field || !form.has(field)) messages.push(message);
    else fieldErrors[field] ??= message;
  }
  return { values: typed(form), fieldErrors, messages };
}

/** The text a form was sent with. Fields that are not text, or were not sent, read as empty. */
export const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** What a form shows that has not been sent. */
export const unsent = (
  previous: FormState,
  form: FormData,
  problems: Partial<Pick<FormState, 'fieldErrors' | 'messages'>>,
): FormState => ({
  ...emptyForm,
  ...problems,
  values: typed(form),
  kept: true,
  attempt: previous.attempt + 1,
});

function typed(form: FormData): Record<string, string> {
  const entries = [...form].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !/password|^\$ACTION/i.test(entry[0]),
  );
  return Object.fromEntries(entries);
}
