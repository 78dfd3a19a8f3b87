import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';

/** Who is signed in. */
export interface CurrentUser {
  id: string;
  email: string;
}

/** A session, as its token tells of it. */
export interface Session extends CurrentUser {
  /** When it began, in milliseconds since 1970. */
  issuedAt: number;
}

const ISSUER = 'ticket-store';
const ALGORITHM = 'HS256';

/** How long a session lasts, in seconds: 7 days. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;

/** `iat` counts whole seconds, too few to tell a session from one that was ended just before it; so the token says both. */
const claims = z
  .object({
    id: z.string().min(1),
    email: z.string().min(1),
    iat: z.int().nonnegative(),
    issuedAt: z.int().nonnegative().optional(),
  })
  // Tokens of earlier releases have the seconds only.
  .transform(({ id, email, iat, issuedAt = iat * 1000 }): Session => ({ id, email, issuedAt }));

/** Issues and checks the tokens of the sessions. */
export class SessionTokens {
  private readonly keys: KeyObject[];

  /**
   * @param keys the secrets; the first signs, all verify, so that a key can be replaced without signing anybody out
   */
  constructor(keys: string[]) {
    // jsonwebtoken verifies forty times faster with a KeyObject than with the secret as a string.
    this.keys = keys.map((key) => createSecretKey(Buffer.from(key)));
  }

  /**
   * A token that proves for SESSION_SECONDS that its holder is `user`.
   * @param issuedAt when the session begins: now when left out
   */
  issue({ id, email }: CurrentUser, issuedAt = Date.now()): string {
    return jwt.sign({ id, email, iat: Math.floor(issuedAt / 1000), issuedAt }, this.keys[0]!, {
      algorithm: ALGORITHM,
      issuer: ISSUER,
      expiresIn: SESSION_SECONDS,
    });
  }

  /** The session a token was issued for, or undefined when it is expired, forged or no token at all. */
  verify(token: unknown): Session | undefined {
    if (typeof token !== 'string') return undefined;
    for (const key of this.keys) {
      try {
        return claims.parse(jwt.verify(token, key, { algorithms: [ALGORITHM], issuer: ISSUER }));
      } catch {
        // Not this key, or not valid at all: the next key, or nobody.
      }
    }
    return undefined;
  }
}
