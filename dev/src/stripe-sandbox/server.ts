import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createApp } from './app';
import { createSandbox, type Sandbox, type SandboxOptions } from './sandbox';

export interface RunningSandbox {
  url: string;
  sandbox: Sandbox;
  /** Takes no more requests, gives those under way a moment, and keeps undelivered webhooks for the next start. */
  stop: () => Promise<void>;
}

const GRACE = 1_000;

/** Starts a sandbox; port 0 takes a free one. */
export async function startSandbox(port: number, options: SandboxOptions): Promise<RunningSandbox> {
  const sandbox = createSandbox(options);
  const server = createServer(createApp(sandbox)).listen(port);
  await once(server, 'listening');
  sandbox.webhooks.resume();
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    sandbox,
    async stop() {
      sandbox.webhooks.stop();
      const closed = once(server, 'close');
      server.close();
      setTimeout(() => server.closeAllConnections(), GRACE).unref();
      await closed;
    },
  };
}
