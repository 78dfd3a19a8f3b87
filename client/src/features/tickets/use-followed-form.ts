'use client';

import { useLocale } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition, type FormEvent, type RefObject } from 'react';
import { inLanguage, type Language } from '@/i18n/languages';
import { readFilters, type Filters } from './filters';
import { hrefOf } from './query';
import type { Sort } from './wanted';

const PAUSE_MS = 250;

/**
 * Leads to the address a search form describes: a moment after the last change to it, or at once when it is sent. What
 * is no filter is refused when its field is left, so not while it is half typed, and accepted as soon as it is one.
 */
export function useFollowedForm(form: RefObject<HTMLFormElement | null>, refusedBefore: Filters = {}) {
  const router = useRouter();
  const language = useLocale();
  const [pending, startTransition] = useTransition();
  const [refused, setRefused] = useState(refusedBefore);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const lead = () => {
    clearTimeout(timer.current);
    if (!form.current) return;
    const wanted = readForm(form.current, language);
    setRefused((before) => only(before, wanted.refused));
    startTransition(() => router.replace(inLanguage(language, hrefOf(wanted)), { scroll: false }));
  };
  const follow = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(lead, PAUSE_MS);
  };
  const judge = () => {
    const found = form.current ? readForm(form.current, language).refused : {};
    setRefused(found);
    return found;
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    lead();
    focusFirst(event.currentTarget, judge());
  };
  return { pending, refused, follow, judge, send };
}

function readForm(form: HTMLFormElement, language: Language) {
  const data = new FormData(form);
  const { filters, refused } = readFilters((name) => data.get(name), language);
  // A date of which only a part is typed has no value.
  const partial = [...form.querySelectorAll('input')].filter(({ validity }) => validity.badInput);
  return {
    q: (data.get('q') as string).trim(),
    sort: data.get('sort') as Sort,
    filters,
    refused: { ...refused, ...Object.fromEntries(partial.map(({ name }) => [name, ''])) },
  };
}

const only = (names: Filters, filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => name in names));

function focusFirst(form: HTMLFormElement, refused: Filters): void {
  const [name] = Object.keys(refused);
  if (name) form.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
}
