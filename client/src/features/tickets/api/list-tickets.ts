import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/link';
import { streamPosition } from '@/lib/api/stream-position';
import { betweenDays } from '../days';
import type { TicketQuery } from '../wanted';
import { ticketSchema, type Ticket } from './ticket';

export interface TicketList {
  tickets: Ticket[];
  total: number;
  hasMore: boolean;
  /** Where the stream of tickets was before they were read. */
  position: string | undefined;
}

const LARGEST_PAGE = 100;

/** The tickets on sale, by the days of a time zone. More than one page of the API is followed along its cursors. */
export async function fetchTickets(api: Api, query: TicketQuery, timeZone: string): Promise<TicketList> {
  const { q, sort, shown } = query;
  const filters = betweenDays(query.filters, timeZone);
  const tickets: Ticket[] = [];
  let total: number;
  let cursor: string | undefined;
  let position: string | undefined;
  do {
    const limit = Math.min(shown - tickets.length, LARGEST_PAGE);
    const params = { sort, limit, q: q || undefined, cursor, ...filters };
    const { data, response } = await call(api, z.array(ticketSchema), { url: apiPaths.tickets, params });
    tickets.push(...data);
    total = Number(response.headers['x-total-count'] ?? tickets.length);
    position ??= streamPosition(response);
    cursor = nextCursor(response.headers.link);
  } while (cursor && tickets.length < shown);
  return { tickets, total, hasMore: cursor !== undefined, position };
}
