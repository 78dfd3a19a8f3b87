import autocannon from 'autocannon';
import { CONNECTIONS, SECONDS } from './bench';

/** What a load found. */
export interface Shot {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

/** An endpoint, and how it is loaded. */
export interface Target {
  url: string;
  method?: 'GET' | 'POST' | 'PUT';
  cookie?: string;
  /** The next request's body. */
  body?: () => object;
  connections?: number;
  seconds?: number;
}

const MOST_ROUNDS = 6;
const STEADY = 1.05;
const TURNS = 3;

/** Goes on until it gets no faster: a fresh process interprets its code, where one that has worked for long has compiled it. */
async function untilSteady(rate: () => Promise<number>): Promise<void> {
  let before = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const now = await rate();
    if (now < before * STEADY) return;
    before = now;
  }
}

/** Loads an endpoint once, with as many requests as it answers. */
async function load(target: Target): Promise<Shot> {
  const { url, method = 'GET', cookie, body } = target;
  const { connections = CONNECTIONS, seconds = SECONDS } = target;
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
  const { requests, latency, duration, non2xx, errors, timeouts } = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 30,
    requests: [
      {
        method,
        headers,
        setupRequest: (request) => ({
          ...request,
          ...(body && { body: JSON.stringify(body()) }),
        }),
      },
    ],
  });
  const failed = non2xx + errors + timeouts;
  return { perSecond: requests.total / duration, p50: latency.p50, p99: latency.p99, failed };
}

const warmUp = (target: Target) =>
  untilSteady(async () => (await load({ ...target, seconds: SECONDS / 2 })).perSecond);

/** Loads an endpoint, first unmeasured until it is steady. */
export async function fire(target: Target): Promise<Shot> {
  await warmUp(target);
  return load(target);
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** All of the shots as one; its latencies are those of the slowest. */
const together = (shots: Shot[]): Shot => ({
  perSecond: mean(shots.map(({ perSecond }) => perSecond)),
  p50: Math.max(...shots.map(({ p50 }) => p50)),
  p99: Math.max(...shots.map(({ p99 }) => p99)),
  failed: shots.reduce((sum, { failed }) => sum + failed, 0),
});

/**
 * Loads an endpoint and its floor in turns, so that whatever else slows the machine for a while slows both.
 * @param settle waits until nothing that the endpoint was asked for is still under way
 */
export async function fireInTurns(
  target: Target,
  floor: Target,
  settle = () => Promise.resolve(),
): Promise<{ shot: Shot; floor: Shot }> {
  await warmUp(floor);
  await warmUp(target);
  await settle();
  const shots: Shot[] = [];
  const floors: Shot[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    floors.push(await load(floor));
    shots.push(await load(target));
    await settle();
  }
  return { shot: together(shots), floor: together(floors) };
}
