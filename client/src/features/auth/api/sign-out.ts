import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';

/** Ends the session; the response clears its cookie. */
export const signOutWith = (api: Api) =>
  call(api, z.unknown(), { method: 'post', url: apiPaths.signOut, data: {} });
