import type { Filters } from './filters';

export const sorts = ['newest', 'startsAt', 'price', '-price'] as const;
export type Sort = (typeof sorts)[number];

/** What a visitor looks for, and how many tickets they have asked to see so far. */
export interface TicketQuery {
  q: string;
  sort: Sort;
  shown: number;
  filters: Filters;
  /** What was asked for as a filter and is none. */
  refused?: Filters;
}
