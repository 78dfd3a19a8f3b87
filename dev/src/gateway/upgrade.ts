import { type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { type Duplex } from 'node:stream';
import { forwardedHeaders } from './headers';

/** Joins a connection that leaves HTTP (the page's live reload does, in watch mode) to the service it is meant for. */
export function joinUpgraded(request: IncomingMessage, socket: Duplex, head: Buffer, target: URL): void {
  const upstream = connect(Number(target.port), target.hostname, () => {
    upstream.write(requestHead(request));
    upstream.write(head);
    upstream.pipe(socket);
    socket.pipe(upstream);
  });
  for (const [end, other] of [
    [socket, upstream],
    [upstream, socket],
  ] as const) {
    end.on('error', () => other.destroy());
    end.on('close', () => other.destroy());
  }
}

function requestHead(request: IncomingMessage) {
  const { upgrade, ...headers } = { ...request.headers, ...forwardedHeaders(request) };
  // Offers of HTTP/2 come with the first request of some callers, and no service takes them. Their connection ends with
  // the answer: from here on nobody reads what else is asked through it, and the next request may be another service's.
  if (upgrade?.toLowerCase() === 'websocket') headers.upgrade = upgrade;
  else headers.connection = 'close';
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
  return [`${request.method} ${request.url} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
