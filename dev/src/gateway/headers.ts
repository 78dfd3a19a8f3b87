import { randomBytes } from 'node:crypto';
import { type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';

/** Headers that speak about one connection, not about the message (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** A message's headers without those that end at the gateway. */
export function endToEnd(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  const kept: OutgoingHttpHeaders = {};
  for (const name in headers) if (!hopByHop.has(name) && !named.includes(name)) kept[name] = headers[name];
  return kept;
}

/**
 * What ingress-nginx tells a service about the caller. It overwrites what the caller claims about himself, so that a
 * service may believe the last hop; only the request id is taken over, so that a trace can start outside.
 */
export function forwardedHeaders(request: IncomingMessage): OutgoingHttpHeaders {
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return {
    'x-request-id': request.headers['x-request-id'] ?? randomBytes(16).toString('hex'),
    'x-real-ip': address,
    'x-forwarded-for': address,
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-port': String(request.socket.localPort ?? ''),
    'x-forwarded-proto': 'http',
  };
}
