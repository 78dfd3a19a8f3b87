import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';

/** Puts a withdrawn ticket back on sale. */
export const relistTicketAt = (api: Api, id: string) =>
  call(api, z.unknown(), { method: 'post', url: apiPaths.relist(id) });
