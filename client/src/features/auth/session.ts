import 'server-only';
import { redirectTo } from '@/i18n/navigation';
import { cache } from 'react';
import { signInFrom } from '@/config/paths';
import { serverApi } from '@/lib/api/server';
import { fetchCurrentUser } from './api/current-user';

/** Who is asking, once for each request. */
export const currentUser = cache(async () => fetchCurrentUser(await serverApi()));

/** Who is asking, for what every page shows: without an answer from auth, a visitor is a stranger, not an error. */
export const visitor = cache(async () => currentUser().catch(() => null));

/** Who is asking; a stranger is sent to sign in, and comes back to this path. */
export async function requireUser(path: string) {
  return (await currentUser()) ?? (await redirectTo(signInFrom(path)));
}
