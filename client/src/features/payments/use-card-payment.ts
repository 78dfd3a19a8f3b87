'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { focusFirstProblem } from '@/components/form';
import { ApiError } from '@/lib/api/errors';
import { checkCard, type CardInput } from './card';

interface Outcome {
  fieldErrors: Partial<Record<keyof CardInput, string>>;
  message?: string;
}

/** Pays with the card of a form, one payment at a time, and keeps what the buyer has to be told about it. */
export function useCardPayment(
  form: RefObject<HTMLFormElement | null>,
  onPay: (card: CardInput) => Promise<void>,
) {
  const [outcome, setOutcome] = useState<Outcome>({ fieldErrors: {} });
  const t = useTranslations('payment');
  const [busy, setBusy] = useState(false);
  // State is a render behind a double click; this is not.
  const paying = useRef(false);
  useEffect(() => focusFirstProblem(form.current), [form, outcome]);

  const submit = async (card: CardInput) => {
    if (paying.current) return;
    const fieldErrors = Object.fromEntries(
      Object.entries(checkCard(card)).map(([field, problem]) => [field, t(problem)]),
    );
    setOutcome({ fieldErrors });
    if (Object.keys(fieldErrors).length > 0) return;
    paying.current = true;
    setBusy(true);
    try {
      await onPay(card);
    } catch (error) {
      setOutcome(explain(error));
    } finally {
      paying.current = false;
      setBusy(false);
    }
  };

  return { ...outcome, busy, submit };
}

function explain(error: unknown): Outcome {
  if (!(error instanceof ApiError)) throw error;
  const [entry] = error.entries;
  const field = entry?.field;
  if (field === 'number' || field === 'expiry' || field === 'cvc')
    return { fieldErrors: { [field]: entry?.message } };
  return { fieldErrors: {}, message: error.message };
}
