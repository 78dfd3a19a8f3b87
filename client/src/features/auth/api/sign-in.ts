import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { userSchema } from './user';

export interface Credentials {
  email: string;
  password: string;
}

/** Opens a session; its cookie is in the response. */
export const signInWith = (api: Api, credentials: Credentials) =>
  call(api, userSchema, { method: 'post', url: apiPaths.signIn, data: credentials });
