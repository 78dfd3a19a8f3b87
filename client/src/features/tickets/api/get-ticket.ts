import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { streamPosition } from '@/lib/api/stream-position';
import { ticketSchema } from './ticket';

/** One ticket, whatever its state, and where the stream of tickets was before it was read. */
export async function fetchTicket(api: Api, id: string) {
  const { data: ticket, response } = await call(api, ticketSchema, { url: apiPaths.ticket(id) });
  return { ticket, position: streamPosition(response) };
}
