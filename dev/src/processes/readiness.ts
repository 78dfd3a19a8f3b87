import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const probeLimitMs = 2_000;
const pauseMs = 50;

/** Asks once whether something is ready to serve. */
export type Probe = () => Promise<boolean>;

/** Ready when the address answers a GET with success. */
export function httpProbe(url: string): Probe {
  return async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(probeLimitMs), redirect: 'manual' });
      await response.arrayBuffer();
      return response.status < 400;
    } catch {
      return false;
    }
  };
}

/** Ready when the port takes a connection and, where words are given, answers them as expected. */
export function tcpProbe(port: number, words?: { say: string; hear: string }): Probe {
  return () =>
    new Promise((resolve) => {
      const socket = connect({ port, host: '127.0.0.1', timeout: probeLimitMs });
      const finish = (ready: boolean) => {
        socket.destroy();
        resolve(ready);
      };
      socket.on('error', () => finish(false));
      socket.on('timeout', () => finish(false));
      socket.on('close', () => finish(false));
      socket.on('connect', () => (words ? socket.write(words.say) : finish(true)));
      socket.on('data', (data) => finish(data.toString().startsWith(words?.hear ?? '')));
    });
}

/** Redis is ready when it has loaded its data, which is later than when it listens. */
export const redisProbe = (port: number): Probe => tcpProbe(port, { say: 'PING\r\n', hear: '+PONG' });

/** NATS Streaming is ready when its monitoring page says so: the plain NATS port answers before the store is open. */
export const natsProbe = (monitorPort: number): Probe =>
  httpProbe(`http://127.0.0.1:${monitorPort}/streaming/serverz`);

/** Asks until the answer is yes. */
export async function untilReady(name: string, probe: Probe, limitMs: number): Promise<void> {
  const deadline = Date.now() + limitMs;
  // A probe that is never answered, and whose own limit does not end it either, must not be waited for.
  const ask = () => Promise.race([probe(), sleep(2 * probeLimitMs, false, { ref: false })]);
  while (!(await ask())) {
    if (Date.now() > deadline) throw new Error(`${name} was not ready within ${limitMs / 1000} s`);
    await sleep(pauseMs);
  }
}
