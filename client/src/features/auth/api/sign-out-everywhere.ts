import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';

/** Ends all sessions of the user; the response clears the cookie of this one. */
export const signOutEverywhereWith = (api: Api) =>
  call(api, z.unknown(), { method: 'post', url: apiPaths.signOutEverywhere, data: {} });
