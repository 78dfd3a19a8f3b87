import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { ApiError } from '@/lib/api/errors';
import type { Credentials } from './sign-in';
import { userSchema } from './user';

/** The API takes four characters for the sake of its old clients; this page asks for more. */
export const PASSWORD_MIN = 8;

/** Makes an account and opens its session; the cookie is in the response. */
export function signUpWith(api: Api, credentials: Credentials) {
  assertLongEnough(credentials.password, 'password');
  return call(api, userSchema, { method: 'post', url: apiPaths.signUp, data: credentials });
}

/** Refuses a new password that is too short, in the form of the API's own errors. */
export function assertLongEnough(password: string, field: string): void {
  if (password.length >= PASSWORD_MIN) return;
  throw new ApiError('rejected', [{ message: `Use at least ${PASSWORD_MIN} characters`, field }]);
}
