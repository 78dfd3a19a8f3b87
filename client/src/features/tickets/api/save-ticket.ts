import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { ticketSchema } from './ticket';

/** What a seller says about a ticket; null is what they leave open. */
export interface TicketInput {
  title: string;
  price: number | string;
  description: string | null;
  venue: string | null;
  startsAt: string | null;
}

/** Puts a ticket on sale. */
export const createTicket = (api: Api, data: TicketInput) =>
  call(api, ticketSchema, { method: 'post', url: apiPaths.tickets, data });

/** Changes a ticket that nobody has reserved. */
export const updateTicket = (api: Api, id: string, data: TicketInput) =>
  call(api, ticketSchema, { method: 'put', url: apiPaths.ticket(id), data });
