import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';

/** Deletes the account of the signed-in user; the response clears the cookie. */
export const deleteAccountWith = (api: Api, password: string) =>
  call(api, z.unknown(), { method: 'delete', url: apiPaths.user, data: { password } });
