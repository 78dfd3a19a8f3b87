import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { BodyTooLarge, readBody } from './body';
import { answerFailure, type FailureStatus } from './failure';
import { forward, UpstreamTimeout } from './forward';
import { findRoute, type Route } from './ingress';
import { joinUpgraded } from './upgrade';
import { type Upstreams } from './upstreams';

/** The defaults are those of ingress-nginx. */
const bodyLimitBytes = 1024 * 1024;
const defaultTimeoutMs = 60_000;
const keepAliveTimeout = 75_000;

/** What the gateway needs to know. */
export interface GatewayOptions {
  routes: Route[];
  upstreams: Upstreams;
  /** What the gateway answers itself, by the path that it is below. */
  own?: Record<string, RequestListener>;
  timeoutMs?: number;
}

/** The stand-in for the cluster's ingress controller: one HTTP server that passes every request to its service. */
export function createGateway({
  routes,
  upstreams,
  own = {},
  timeoutMs = defaultTimeoutMs,
}: GatewayOptions): Server {
  const all = [...routes, ...Object.keys(own).map((path) => ({ path, service: path }))];
  const targetOf = (request: IncomingMessage) => {
    const route = findRoute(all, (request.url ?? '/').split('?')[0] ?? '/');
    return { route, target: route && upstreams.next(route.service) };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { route, target } = targetOf(request);
    const answer = route && own[route.service];
    if (answer) return answer(request, response);
    if (!target) return answerFailure(request, response, route ? 503 : 404);
    try {
      const body = await readBody(request, bodyLimitBytes);
      await forward(request, response, { body, target, timeoutMs });
    } catch (error) {
      answerFailure(request, response, statusOf(error));
    }
  };

  const server = createServer({ keepAliveTimeout }, (request, response) => void handle(request, response));
  server.on('upgrade', (request, socket, head) => {
    const { target } = targetOf(request);
    if (target) joinUpgraded(request, socket, head, target);
    else socket.destroy();
  });
  return server;
}

function statusOf(error: unknown): FailureStatus {
  if (error instanceof BodyTooLarge) return 413;
  return error instanceof UpstreamTimeout ? 504 : 502;
}
