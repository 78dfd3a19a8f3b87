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

const MOST_ROUNDS = 6;
const STEADY = 1.05;

/** Goes on until it gets no faster: a fresh process interprets its code, where one that has worked for long has compiled it. */
async function untilSteady(rate: () => Promise<number>): Promise<void> {
  let before = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const now = await rate();
    if (now < before * STEADY) return;
    before = now;
  }
}

/** Loads an endpoint, first unmeasured until it is steady, with as many requests as it answers. @throws when not all were answered with success */
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
  await untilSteady(async () => (await load(seconds)).requests.average);
  const result = await load(seconds);
  const failed = result.non2xx + result.errors + result.timeouts;
  const { average } = result.requests;
  return { perSecond: average, p50: result.latency.p50, p99: result.latency.p99, failed };
}
