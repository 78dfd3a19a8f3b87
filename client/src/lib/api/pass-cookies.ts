import 'server-only';
import type { AxiosResponse } from 'axios';
import { cookies, headers } from 'next/headers';
import { parseSetCookie } from './set-cookie';

/** Hands the cookies of an API answer to the browser. Only an action or a route may do this. */
export async function passCookies(response: AxiosResponse): Promise<void> {
  const jar = await cookies();
  // The API saw this server's connection; whether the cookie is Secure depends on the browser's.
  const encrypted = (await headers()).get('x-forwarded-proto') === 'https';
  for (const line of response.headers['set-cookie'] ?? []) {
    const cookie = parseSetCookie(line);
    jar.set({ ...cookie, secure: cookie.secure || encrypted });
  }
}
