import 'server-only';
import { redirectTo } from '@/i18n/navigation';
import { signInFrom } from '@/config/paths';
import { hasStatus } from './api/errors';

/** The answer of a call that needs a session; if the session has ended, the visitor signs in and comes back here. */
export async function orSignIn<T>(path: string, answer: Promise<T>): Promise<T> {
  return answer.catch(async (error: unknown) => {
    if (hasStatus(error, 401)) return redirectTo(signInFrom(path));
    throw error;
  });
}
