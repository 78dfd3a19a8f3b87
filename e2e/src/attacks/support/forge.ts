import { createHmac } from 'node:crypto';

const DIGESTS: Record<string, string> = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A JSON Web Token as somebody would make it who does not use our code, signed where `alg` and `key` allow it. */
export function forge(claims: object, header: Record<string, unknown>, key?: string): string {
  const content = `${encode({ typ: 'JWT', ...header })}.${encode(claims)}`;
  const digest = DIGESTS[String(header.alg)];
  const signature = key && digest ? createHmac(digest, key).update(content).digest('base64url') : '';
  return `${content}.${signature}`;
}

const seconds = () => Math.floor(Date.now() / 1000);

/** The claims of a session that is good for `lifetime` seconds from now. */
export function claimsOf({ id, email }: { id: string; email: string }, lifetime = 3_600) {
  return { id, email, iat: seconds() - 60, exp: seconds() + lifetime, iss: 'ticket-store' };
}
