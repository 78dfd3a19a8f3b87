import 'server-only';
import { randomUUID } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { env } from '@/config/env';
import { createApi, type Api } from './client';
import { forwarded } from './forwarded';

/** The id that joins a visitor's request with the calls made for it, in every log. */
export const requestId = cache(async () => (await headers()).get('x-request-id') ?? randomUUID());

/** The API in the name of the visitor whose request is being answered: their session, their address, their request id. */
export const serverApi = cache(async (): Promise<Api> => {
  const incoming = await headers();
  return createApi({
    baseURL: env.API_BASE_URL,
    headers: { ...forwarded(incoming), ...(await session()), 'x-request-id': await requestId() },
  });
});

// From cookies(), not from the header: an action that has just signed somebody in renders the next page too.
async function session(): Promise<Record<string, string>> {
  const pairs = (await cookies()).getAll().map(({ name, value }) => `${name}=${value}`);
  return pairs.length ? { cookie: pairs.join('; ') } : {};
}
