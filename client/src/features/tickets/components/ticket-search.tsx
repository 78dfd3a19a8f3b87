'use client';

import { Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { controlLook } from '@/components/field';
import { SlowNotice } from '@/components/slow-notice';
import { Spinner } from '@/components/spinner';
import { paths } from '@/config/paths';
import { inLanguage } from '@/i18n/languages';
import type { Filters } from '../filters';
import { useFollowedForm } from '../use-followed-form';
import { sorts, type TicketQuery } from '../wanted';
import { FilterFields } from './filter-fields';

/** Search and order, kept in the address; what was found is said by the children. Follows the typing once scripts have loaded; a plain form until then. */
export function TicketSearch({ query, children }: { query: TicketQuery; children: ReactNode }) {
  const { q, sort, filters } = query;
  const t = useTranslations('search');
  const language = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const { pending, refused, follow, judge, send } = useFollowedForm(form, query.refused);
  useEffect(() => showUnlessTyping(form.current, { q, sort, ...filters }), [q, sort, filters]);
  return (
    <form
      ref={form}
      action={inLanguage(language, paths.home)}
      role="search"
      onInput={follow}
      onBlur={judge}
      onSubmit={send}
    >
      <div className="relative">
        <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-ink-soft">
          {pending ? <Spinner /> : <Search size={18} aria-hidden />}
        </span>
        <label htmlFor="q" className="sr-only">
          {t('label')}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          placeholder={t('placeholder')}
          autoComplete="off"
          maxLength={100}
          className={`${controlLook} pl-10`}
        />
      </div>
      <div className="mt-4 flex items-center justify-between gap-4">
        {children}
        <label className="flex items-center gap-2 text-sm text-ink-soft">
          <span className="whitespace-nowrap max-sm:sr-only">{t('sortBy')}</span>
          <select name="sort" defaultValue={sort} className={controlLook}>
            {sorts.map((value) => (
              <option key={value} value={value}>
                {t(`sort.${value}`)}
              </option>
            ))}
          </select>
        </label>
        <noscript>
          <Button type="submit" look="secondary">
            {t('submit')}
          </Button>
        </noscript>
      </div>
      {pending && <SlowNotice className="mt-2 text-ink-soft" />}
      <FilterFields filters={filters} refused={refused} open={isInUse(filters) || isInUse(query.refused)} />
    </form>
  );
}

const isInUse = (filters: Filters = {}) => Object.keys(filters).length > 0;

// The address can change without the form, by the back button or a link: then the form follows the address. What was
// refused is in no address, and stays to be put right.
function showUnlessTyping(form: HTMLFormElement | null, values: Record<string, string>): void {
  for (const control of form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]') ?? []) {
    const isRefused = control.getAttribute('aria-invalid') === 'true';
    if (control !== document.activeElement && !isRefused) control.value = values[control.name] ?? '';
  }
}
