import { type IncomingMessage } from 'node:http';

/** A request that is larger than the gateway lets through. */
export class BodyTooLarge extends Error {}

/**
 * Takes a request's body whole before a service sees any of it, as ingress-nginx does: a slow caller occupies the
 * gateway only, and a request that met a connection just closed can be sent again.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = () => {
      // Many callers read the answer only after they have sent everything: the rest is read and thrown away.
      request.removeAllListeners('data').resume();
      reject(new BodyTooLarge());
    };
    if (Number(request.headers['content-length'] ?? 0) > limit) return refuse();
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limit) refuse();
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
