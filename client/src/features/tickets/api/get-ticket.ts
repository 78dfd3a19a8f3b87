import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { ticketSchema } from './ticket';

/** One ticket, whatever its state. */
export async function fetchTicket(api: Api, id: string) {
  const { data } = await call(api, ticketSchema, { url: apiPaths.ticket(id) });
  return data;
}
