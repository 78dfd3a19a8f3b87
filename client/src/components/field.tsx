'use client';

import clsx from 'clsx';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { useApiWords } from '@/i18n/api-words';
import { useForm } from './form';

/** What a control inside of a field is given, so that it and its words belong together. */
export interface ControlProps {
  id: string;
  name: string;
  defaultValue?: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  defaultValue?: string;
  /** The problem of a field whose form keeps its own state. */
  error?: string;
  children: (control: ControlProps) => ReactNode;
}

/** A label, a control, a hint, and the problem with what was typed, all tied together for a screen reader. */
export function Field({ name, label, hint, optional, defaultValue, error, children }: FieldProps) {
  const t = useTranslations('client');
  const say = useApiWords();
  const form = useForm();
  const problem = error ?? form.fieldErrors[name];
  const hintId = `${name}-hint`;
  const problemId = `${name}-problem`;
  const describedBy = clsx(problem && problemId, hint && hintId) || undefined;
  return (
    <div>
      <label htmlFor={name} className="mb-1.5 block font-semibold">
        {label} {optional && <span className="text-sm font-normal text-ink-soft">{t('optional')}</span>}
      </label>
      {children({
        id: name,
        name,
        defaultValue: form.values[name] ?? defaultValue,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': describedBy,
      })}
      {problem && (
        <p id={problemId} className="mt-1.5 flex items-center gap-1.5 text-sm font-semibold text-danger">
          <CircleAlert size={16} aria-hidden className="shrink-0" /> {say(problem)}
        </p>
      )}
      {hint && (
        <p id={hintId} className="mt-1.5 text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

/** How every control one types into or picks from looks. */
export const controlLook =
  'block w-full min-h-11 rounded-control border bg-stock px-3 py-2 text-base text-ink placeholder:text-ink-soft ' +
  'border-line-strong aria-[invalid=true]:border-2 aria-[invalid=true]:border-danger';

type InputProps = Omit<FieldProps, 'children'> & Omit<ComponentProps<'input'>, 'name' | 'defaultValue'>;

/** A field with one line of text. */
export function InputField({
  label,
  hint,
  optional,
  error,
  defaultValue,
  name,
  className,
  ...input
}: InputProps) {
  return (
    <Field {...{ name, label, hint, optional, error, defaultValue }}>
      {(control) => <input {...control} {...input} className={clsx(controlLook, className)} />}
    </Field>
  );
}

type TextAreaProps = Omit<FieldProps, 'children'> & Omit<ComponentProps<'textarea'>, 'name' | 'defaultValue'>;

/** A field with several lines of text. */
export function TextAreaField({ label, hint, optional, error, defaultValue, name, ...area }: TextAreaProps) {
  return (
    <Field {...{ name, label, hint, optional, error, defaultValue }}>
      {(control) => <textarea rows={4} {...control} {...area} className={controlLook} />}
    </Field>
  );
}
