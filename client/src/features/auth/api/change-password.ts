import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { assertLongEnough } from './sign-up';

/** Replaces the password of the signed-in user. */
export function changePasswordWith(api: Api, currentPassword: string, newPassword: string) {
  assertLongEnough(newPassword, 'newPassword');
  const data = { currentPassword, newPassword };
  return call(api, z.unknown(), { method: 'put', url: apiPaths.password, data });
}
