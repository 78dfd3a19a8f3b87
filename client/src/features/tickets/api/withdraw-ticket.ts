import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';

/** Takes a ticket off sale. */
export const withdrawTicketFrom = (api: Api, id: string) =>
  call(api, z.unknown(), { method: 'delete', url: apiPaths.ticket(id) });
