import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createGateway, type GatewayOptions } from '../gateway';
import { Upstreams } from '../upstreams';

const routes = [
  { path: '/api/tickets', service: 'tickets-srv' },
  { path: '/api/nowhere', service: 'nowhere-srv' },
  { path: '/', service: 'client-srv' },
];

const open: Server[] = [];

/** Lets a server listen until the end of the test, and answers its address. */
export async function listening(server: Server): Promise<string> {
  open.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A service that answers like this. */
export const aService = (listener: RequestListener): Promise<string> => listening(createServer(listener));

/** A gateway in front of one service that serves both the API and the pages. */
export function aGateway(service: string, options: Partial<GatewayOptions> = {}): Promise<string> {
  const upstreams = new Upstreams({ 'tickets-srv': [service], 'client-srv': [service] });
  return listening(createGateway({ routes, upstreams, ...options }));
}

/** Closes all that were opened. */
export function closeServers(): void {
  for (const server of open.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
}

/** Everything a request brings. */
export async function textOf(request: IncomingMessage): Promise<string> {
  return (await request.setEncoding('utf8').toArray()).join('');
}
