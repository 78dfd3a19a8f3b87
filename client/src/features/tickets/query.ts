import { paths } from '@/config/paths';
import type { Language } from '@/i18n/languages';
import { filterNames, readFilters, type Filters } from './filters';
import { sorts, type Sort, type TicketQuery } from './wanted';

export const PAGE_SIZE = 24;
const MOST_SHOWN = 480;

/** The parameters of an address, as a page gets them. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** What an address asks for in a language; what it asks for wrongly is set aside. */
export function readQuery(params: SearchParams, language: Language): TicketQuery {
  const sort = sorts.find((known) => known === params.sort) ?? 'newest';
  const q = typeof params.q === 'string' ? params.q.trim().slice(0, 100) : '';
  const shown = Math.min(Math.max(Math.floor(Number(params.shown)) || PAGE_SIZE, PAGE_SIZE), MOST_SHOWN);
  return { q, sort, shown, ...readFilters((name) => params[name], language) };
}

interface Wanted {
  q: string;
  sort: Sort;
  shown?: number;
  filters?: Filters;
}

/** The address that asks for this, without what goes without saying. */
export function hrefOf({ q, sort, shown, filters = {} }: Wanted): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  if (sort !== 'newest') params.set('sort', sort);
  for (const name of filterNames) if (filters[name]) params.set(name, filters[name]);
  if (shown && shown > PAGE_SIZE) params.set('shown', String(shown));
  return params.size ? `${paths.home}?${params}` : paths.home;
}
