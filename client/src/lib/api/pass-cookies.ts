import 'server-only';
import type { AxiosResponse } from 'axios';
import { cookies } from 'next/headers';
import { parseSetCookie } from './set-cookie';

/** Hands the cookies of an API answer to the browser. Only an action or a route may do this. */
export async function passCookies(response: AxiosResponse): Promise<void> {
  const jar = await cookies();
  const lines = response.headers['set-cookie'] ?? [];
  for (const line of lines) jar.set(parseSetCookie(line));
}
