import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { ApiError, type ErrorEntry } from '@/lib/api/errors';
import type { Credentials } from './sign-in';
import { userSchema } from './user';

/** The API takes four characters for the sake of its old clients; this page asks for more. */
export const PASSWORD_MIN = 8;

// No more than a look: what an email is, the API knows, but it is not asked with a password that this page refuses.
const EMAIL = /^\S+@\S+\.\S+$/;

/** Makes an account and opens its session; the cookie is in the response. */
export function signUpWith(api: Api, credentials: Credentials) {
  const short = tooShort(credentials.password, 'password');
  const email = EMAIL.test(credentials.email) ? [] : [{ message: 'Email must be valid', field: 'email' }];
  if (short.length > 0) throw new ApiError('rejected', [...email, ...short]);
  return call(api, userSchema, { method: 'post', url: apiPaths.signUp, data: credentials });
}

/** Refuses a new password that is too short, in the form of the API's own errors. */
export function assertLongEnough(password: string, field: string): void {
  const short = tooShort(password, field);
  if (short.length > 0) throw new ApiError('rejected', short);
}

const tooShort = (password: string, field: string): ErrorEntry[] =>
  password.length >= PASSWORD_MIN ? [] : [{ message: `Use at least ${PASSWORD_MIN} characters`, field }];
