import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { orderSchema } from './order';

/** Reserves a ticket for the signed-in user. */
export const reserveTicket = (api: Api, ticketId: string) =>
  call(api, orderSchema, { method: 'post', url: apiPaths.orders, data: { ticketId } });
