import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';

/** Gives a reserved ticket back. */
export const cancelOrderAt = (api: Api, id: string) =>
  call(api, z.unknown(), { method: 'delete', url: apiPaths.order(id) });
