import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/link';
import type { Filters } from '../filters';
import { ticketSchema, type Ticket } from './ticket';

export const sorts = ['newest', 'startsAt', 'price', '-price'] as const;
export type Sort = (typeof sorts)[number];

/** What a visitor looks for, and how many tickets they have asked to see so far. */
export interface TicketQuery {
  q: string;
  sort: Sort;
  shown: number;
  filters: Filters;
}

export interface TicketList {
  tickets: Ticket[];
  total: number;
  hasMore: boolean;
}

const LARGEST_PAGE = 100;

/** The tickets on sale. More than one page of the API is followed along its cursors. */
export async function fetchTickets(api: Api, { q, sort, shown, filters }: TicketQuery): Promise<TicketList> {
  const tickets: Ticket[] = [];
  let total: number;
  let cursor: string | undefined;
  do {
    const limit = Math.min(shown - tickets.length, LARGEST_PAGE);
    const params = { sort, limit, q: q || undefined, cursor, ...filters };
    const { data, response } = await call(api, z.array(ticketSchema), { url: apiPaths.tickets, params });
    tickets.push(...data);
    total = Number(response.headers['x-total-count'] ?? tickets.length);
    cursor = nextCursor(response.headers.link);
  } while (cursor && tickets.length < shown);
  return { tickets, total, hasMore: cursor !== undefined };
}
