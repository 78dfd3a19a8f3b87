import { randomBytes } from 'node:crypto';
import { SessionTokens } from '@ticket-store/common';
import { sessionKeys } from './running-shop';

/** Somebody who is signed in. */
export interface Person {
  id: string;
  email: string;
  /** The Cookie header of their browser. */
  cookie: string;
}

/** The Cookie header of a browser that holds this token, or anything else in its place. */
export function cookieWith(token: unknown): string {
  return `session=${Buffer.from(JSON.stringify({ jwt: token })).toString('base64')}`;
}

const tokens = new SessionTokens(sessionKeys);

/** Somebody nobody else is, signed in without the cost of a sign-up. */
export function somebody(): Person {
  const id = randomBytes(12).toString('hex');
  const email = `${id}@example.com`;
  return { id, email, cookie: cookieWith(tokens.issue({ id, email })) };
}

/** Several of them. */
export const somebodies = (count: number) => Array.from({ length: count }, somebody);
