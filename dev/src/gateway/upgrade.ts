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
  const headers = { ...request.headers, ...forwardedHeaders(request) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
  return [`${request.method} ${request.url} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
