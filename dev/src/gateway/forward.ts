import { Agent, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { endToEnd, forwardedHeaders } from './headers';

/** A service that sent nothing within the time allowed. */
export class UpstreamTimeout extends Error {}

/**
 * As many as ingress-nginx keeps, and no more: above that requests wait in their order. With a connection for each of a
 * thousand buyers, those whose connection is new wait twenty seconds behind those whose connection is kept.
 */
const CONNECTIONS = 320;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, maxFreeSockets: CONNECTIONS });
const repeatable = new Set(['GET', 'HEAD']);

interface Sending {
  body: Buffer;
  target: URL;
  timeoutMs: number;
}

/** Sends a request with its body on to a service, and streams the answer back as it comes. */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  sending: Sending,
): Promise<void> {
  const answer = await ask(request, response, sending);
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEnd(answer.headers));
  // A stream of events holds its connection for as long as somebody reads it, so it is none of those that are shared.
  if (answer.headers['content-type']?.startsWith('text/event-stream')) answer.socket.emit('agentRemove');
  // Server-sent events may keep silent for a while: the caller should know at once that he is connected.
  response.flushHeaders();
  await pass(answer, response);
}

// A signal and a pipeline would say the same in fewer words, and cost each request a sixth more.
function pass(answer: IncomingMessage, response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    answer.once('error', reject);
    response.once('close', resolve);
    answer.pipe(response);
  });
}

function ask(request: IncomingMessage, response: ServerResponse, sending: Sending): Promise<IncomingMessage> {
  const { body, target, timeoutMs } = sending;
  const { method = 'GET', url: path } = request;
  return new Promise((resolve, reject) => {
    const headers = { ...endToEnd(request.headers), ...forwardedHeaders(request), ...lengthOf(body, method) };
    const upstream = send({ agent, host: target.hostname, port: target.port, method, path, headers });
    upstream.setTimeout(timeoutMs, () => upstream.destroy(new UpstreamTimeout()));
    // Nobody waits for the answer of a caller who has gone.
    response.once('close', () => response.writableFinished || upstream.destroy());
    upstream.once('response', resolve);
    upstream.on('error', (error) => {
      // The service closed an idle connection in the very moment we used it: a new one does not have that problem.
      const wasStale = upstream.reusedSocket && !(error instanceof UpstreamTimeout) && !response.closed;
      if (wasStale && repeatable.has(method)) resolve(ask(request, response, sending));
      else reject(error);
    });
    upstream.end(body);
  });
}

function lengthOf(body: Buffer, method: string) {
  return body.length || !repeatable.has(method) ? { 'content-length': body.length } : {};
}
