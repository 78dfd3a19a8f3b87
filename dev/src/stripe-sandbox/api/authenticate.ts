import { type Request } from 'express';
import { ApiError, invalidRequest } from './errors';

export type KeyKind = 'secret' | 'publishable';

const unauthorized = (message: string, code?: string) =>
  new ApiError(401, { type: 'invalid_request_error', message, ...(code && { code }) });

/** Which kind of key the caller holds: a server's secret one, or the one that every browser may see. */
export function authenticate(req: Request): KeyKind {
  const key = keyOf(req.get('authorization') ?? '');
  if (!key)
    throw unauthorized('You did not provide an API key: send it as "Authorization: Bearer YOUR_SECRET_KEY".');
  if (/^sk_test_\w/.test(key)) return 'secret';
  if (/^pk_test_\w/.test(key)) return 'publishable';
  throw unauthorized(`Invalid API Key provided: ${key.slice(0, 7)}****`);
}

/** Refuses a browser's key where only servers may act. */
export const secretKeyRequired = (): ApiError =>
  unauthorized('This API call cannot be made with a publishable API key.', 'secret_key_required');

/** Refuses a Stripe-Version header that no version of the API has looked like. */
export function checkVersion(req: Request): void {
  const version = req.get('stripe-version');
  if (version && !/^\d{4}-\d{2}-\d{2}(\.\w+)?(;.*)?$/.test(version))
    throw invalidRequest(`Invalid Stripe API version: ${version}`);
}

function keyOf(header: string): string | undefined {
  const [scheme = '', credentials = ''] = header.split(' ');
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  return Buffer.from(credentials, 'base64').toString().split(':')[0];
}
