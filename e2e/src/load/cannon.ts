import autocannon from 'autocannon';
import { CONNECTIONS, SECONDS } from './bench';

/** What a load found. */
export interface Shot {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

interface Target {
  url: string;
  method?: 'GET' | 'POST' | 'PUT';
  cookie?: string;
  /** The next request's body. */
  body?: () => object;
  /** The next request's session, where each has another. */
  nextCookie?: () => string;
  connections?: number;
  seconds?: number;
}

/** Loads an endpoint with as many requests as it answers. @throws when not all were answered with success */
export async function fire({
  url,
  method = 'GET',
  cookie,
  body,
  nextCookie,
  connections = CONNECTIONS,
  seconds = SECONDS,
}: Target): Promise<Shot> {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
  const load = (duration: number) =>
    autocannon({
      url,
      connections,
      duration,
      timeout: 30,
      requests: [
        {
          method,
          headers,
          setupRequest: (request) => ({
            ...request,
            ...(nextCookie && { headers: { ...headers, cookie: nextCookie() } }),
            ...(body && { body: JSON.stringify(body()) }),
          }),
        },
      ],
    });
  await load(seconds);
  const result = await load(seconds);
  const failed = result.non2xx + result.errors + result.timeouts;
  const { average } = result.requests;
  return { perSecond: average, p50: result.latency.p50, p99: result.latency.p99, failed };
}
