import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** A request as it goes over the wire: nothing is added to it, and nothing is refused, as a browser or fetch would. */
export interface WireRequest {
  method: string;
  path: string;
  cookie?: string | undefined;
  headers?: Record<string, string>;
  body?: string | Buffer | undefined;
}

/** What came back. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

/** Sends a request to the shop at `url`. */
export function send(url: string, { method, path, cookie, headers, body }: WireRequest): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const all = {
    ...headers,
    ...(cookie && { cookie }),
    ...(body && { 'content-length': Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, hostname, port, method, path, headers: all }, (incoming) => {
      const { statusCode = 0, headers: fields } = incoming;
      // Not by stream/consumers, which take as long again as all the rest.
      let content = '';
      incoming
        .setEncoding('utf8')
        .on('data', (part: string) => (content += part))
        .once('end', () => resolve({ status: statusCode, headers: fields, text: content }))
        .once('error', reject);
    });
    outgoing.once('error', reject).end(body);
  });
}

/** Sends a body as JSON. */
export function sendJson(url: string, wire: Omit<WireRequest, 'body'> & { json?: unknown }): Promise<Answer> {
  const { json, headers, ...rest } = wire;
  if (json === undefined) return send(url, { ...rest, ...(headers && { headers }) });
  return send(url, {
    ...rest,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(json),
  });
}

/** The answer's body. */
export const jsonOf = <T>(answer: Answer) => JSON.parse(answer.text) as T;
