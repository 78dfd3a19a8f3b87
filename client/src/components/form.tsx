'use client';

import { createContext, useActionState, useContext, useEffect, useRef, type ReactNode } from 'react';
import { useApiWords } from '@/i18n/api-words';
import { emptyForm, type FormAction, type FormState } from '@/lib/form-state';
import { useSafeAction } from '@/lib/use-safe-action';
import { Alert } from './alert';
import { SlowNotice } from './slow-notice';

const Context = createContext<FormState>(emptyForm);

/** The state of the form a field is in. */
export const useForm = (): FormState => useContext(Context);

interface Props {
  action: FormAction;
  /** What is sent along without being shown. */
  hidden?: Record<string, string>;
  /** Told on every key stroke, for what follows the form while it is filled in. */
  onInput?: (form: HTMLFormElement) => void;
  children: ReactNode;
  className?: string;
}

/**
 * A form that posts to an action: by itself before any script has loaded, and afterwards without leaving the page.
 * What the API refuses is shown beside its field, and the first such field takes the focus.
 */
export function Form({ action, hidden = {}, onInput, children, className = 'space-y-5' }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [state, formAction, pending] = useActionState(useSafeAction(action, form), emptyForm);
  const say = useApiWords();
  useEffect(() => showProblem(form.current), [state.attempt]);
  // What is refused about a hidden value has no field to stand beside.
  const messages = [
    ...state.messages,
    ...Object.keys(hidden).flatMap((name) => state.fieldErrors[name] ?? []),
  ];

  return (
    <Context value={state}>
      <form
        ref={form}
        action={formAction}
        noValidate
        className={className}
        onInput={(event) => onInput?.(event.currentTarget)}
        // React empties a form whose action has ended, also its passwords.
        onReset={(event) => state.kept && event.preventDefault()}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {messages.length > 0 && (
          <Alert key={state.attempt} tone="danger">
            {messages.map((message) => (
              <p key={message}>{say(message)}</p>
            ))}
          </Alert>
        )}
        {state.done && (
          <Alert tone="good" live>
            {state.done}
          </Alert>
        )}
        {children}
        {pending && <SlowNotice />}
      </form>
    </Context>
  );
}

// The button of a long form is far below what is said above it: on a phone it would seem to do nothing.
function showProblem(form: HTMLFormElement | null): void {
  form?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
  focusFirstProblem(form);
}

/** Puts the focus on the first field that was refused, so that it is the next thing typed into or read out. */
export function focusFirstProblem(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
