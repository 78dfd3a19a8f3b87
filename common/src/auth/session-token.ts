import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
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
    exp: z.int(),
    issuedAt: z.int().nonnegative().optional(),
  })
  // Tokens of earlier releases have the seconds only.
  .transform(({ id, email, iat, exp, issuedAt = iat * 1000 }): Proof => ({
    session: { id, email, issuedAt },
    expiresAt: exp * 1000,
  }));

/** What a token that was found valid proves, and until when, in milliseconds since 1970. */
interface Proof {
  session: Session;
  expiresAt: number;
}

/** How many tokens are remembered: of those who are in the shop at one time, in 2 MiB. */
const REMEMBERED = 5_000;

/** Issues and checks the tokens of the sessions. */
export class SessionTokens {
  private readonly keys: KeyObject[];
  /** A browser sends its token with every request; checking a signature costs as much as all of Express. */
  private readonly proven = new LRUCache<string, Proof>({ max: REMEMBERED });

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
    const proof = this.proven.get(token) ?? this.prove(token);
    return proof && proof.expiresAt > Date.now() ? proof.session : undefined;
  }

  private prove(token: string): Proof | undefined {
    for (const key of this.keys) {
      try {
        const proof = claims.parse(jwt.verify(token, key, { algorithms: [ALGORITHM], issuer: ISSUER }));
        this.proven.set(token, proof);
        return proof;
      } catch {
        // Not this key, or not valid at all: the next key, or nobody.
      }
    }
    return undefined;
  }
}
