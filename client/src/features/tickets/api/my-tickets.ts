import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { ticketSchema } from './ticket';

/** What the signed-in user has listed, in every state. */
export async function fetchMyTickets(api: Api) {
  const { data } = await call(api, z.array(ticketSchema), { url: apiPaths.myTickets });
  return data;
}
