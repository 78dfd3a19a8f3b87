import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { userSchema } from './user';

const schema = z.object({ currentUser: z.nullable(userSchema) });

/** Who the session belongs to, or null. */
export async function fetchCurrentUser(api: Api) {
  const { data } = await call(api, schema, { url: apiPaths.currentUser });
  return data.currentUser;
}
