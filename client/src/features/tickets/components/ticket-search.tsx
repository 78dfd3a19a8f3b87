'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition, type ReactNode, type RefObject } from 'react';
import { Button } from '@/components/button';
import { controlLook } from '@/components/field';
import { Spinner } from '@/components/spinner';
import { paths } from '@/config/paths';
import type { Sort } from '../api/list-tickets';
import { hrefOf } from '../query';

const sortLabels: Record<Sort, string> = {
  newest: 'Newest first',
  startsAt: 'Soonest first',
  price: 'Cheapest first',
  '-price': 'Dearest first',
};

const PAUSE_MS = 250;

/** Search and order, kept in the address; what was found is said by the children. Follows the typing once scripts have loaded; a plain form until then. */
export function TicketSearch({ q, sort, children }: { q: string; sort: Sort; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const { pending, follow } = useFollowedForm(form);
  useEffect(() => showUnlessTyping(form.current, { q, sort }), [q, sort]);
  return (
    <form ref={form} action={paths.home} role="search" onInput={follow}>
      <div className="relative">
        <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-ink-soft">
          {pending ? <Spinner /> : <Search size={18} aria-hidden />}
        </span>
        <label htmlFor="q" className="sr-only">
          Search tickets
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          placeholder="Artist, event or venue"
          autoComplete="off"
          maxLength={100}
          className={`${controlLook} pl-10`}
        />
      </div>
      <div className="mt-4 flex items-center justify-between gap-4">
        {children}
        <label className="flex items-center gap-2 text-sm text-ink-soft">
          <span className="whitespace-nowrap max-sm:sr-only">Sort by</span>
          <select name="sort" defaultValue={sort} className={controlLook}>
            {Object.entries(sortLabels).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <noscript>
          <Button type="submit" look="secondary">
            Search
          </Button>
        </noscript>
      </div>
    </form>
  );
}

/** Leads to the address a form describes, a moment after the last change to it. */
function useFollowedForm(form: RefObject<HTMLFormElement | null>) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const follow = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!form.current) return;
      const data = new FormData(form.current);
      const href = hrefOf({ q: (data.get('q') as string).trim(), sort: data.get('sort') as Sort });
      startTransition(() => router.replace(href, { scroll: false }));
    }, PAUSE_MS);
  };
  return { pending, follow };
}

// The address can change without the form, by the back button or a link: then the form follows the address.
function showUnlessTyping(form: HTMLFormElement | null, values: Record<string, string>): void {
  for (const control of form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]') ?? []) {
    if (control !== document.activeElement) control.value = values[control.name] ?? '';
  }
}
