import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the range the system takes ports for outgoing connections from: a port we keep while its process is being
// restarted is not taken by somebody's connection in the meantime.
const lowest = 20_000;
const highest = 32_000;

/** A TCP port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest);
    if (await isFree(port, '127.0.0.1')) return port;
  }
}

/** Whether a server of ours could listen on this port now. @param host all addresses of this machine when left out */
export function isFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
