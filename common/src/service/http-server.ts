import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A listening server. */
export interface HttpServer {
  port: number;
  /** Takes no new connections, waits for the answers under way, then closes what is left after `graceSeconds`. */
  drain: (graceSeconds: number) => Promise<void>;
}

/**
 * How many connections may wait to be accepted, as far as the kernel lets them. When a sale begins a thousand come at
 * once; with Node's 511 the others knock again after 1, 3, 7 and 15 s.
 */
const BACKLOG = 4_096;

/**
 * Listens on all interfaces.
 * @param port the port, or 0 for any free one
 */
export async function listen(handler: RequestListener, port: number): Promise<HttpServer> {
  // Longer than an ingress keeps idle connections (60 s), so that it never reuses one that is just being closed.
  const server = createServer({ keepAliveTimeout: 65_000 }, handler);
  server.listen({ port, backlog: BACKLOG });
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    drain: async (graceSeconds) => {
      const closed = once(server, 'close');
      server.close();
      // A kept-alive connection turns idle after its answer, when close() has already looked.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}
