import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { streamPosition } from '@/lib/api/stream-position';
import { ticketSchema } from './ticket';

/** A listing as its seller sees it: with the end of the reservation that holds it. */
const ownTicketSchema = z.extend(ticketSchema, { reservedUntil: z.nullish(z.string()) });
export type OwnTicket = z.infer<typeof ownTicketSchema>;

/** What the signed-in user has listed, in every state, and where the stream of tickets was before it was read. */
export async function fetchMyTickets(api: Api) {
  const { data: tickets, response } = await call(api, z.array(ownTicketSchema), { url: apiPaths.myTickets });
  return { tickets, position: streamPosition(response) };
}
