/// <reference types="cookie-session" preserve="true" />
import cookieSession from 'cookie-session';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { type Session, SESSION_SECONDS, type SessionTokens } from '../auth/session-token';
import { NotAuthorizedError } from '../errors';

declare module 'express-serve-static-core' {
  interface Request {
    /** Who is signed in; set by currentUser. */
    currentUser?: Session;
  }
}

/** The cookie `session`. It is Secure whenever the browser's own connection to the ingress is. */
export function sessionCookie(): RequestHandler {
  // The token inside is signed; signing the cookie again would prove nothing more.
  return cookieSession({
    name: 'session',
    signed: false,
    httpOnly: true,
    sameSite: 'lax',
    maxAge: SESSION_SECONDS * 1000,
  });
}

/**
 * Sets `req.currentUser` from the session; leaves it undefined for a visitor.
 * @param isRevoked whether a session was ended before its time; none was when left out
 */
export function currentUser(
  tokens: SessionTokens,
  isRevoked: (session: Session) => boolean = () => false,
): RequestHandler {
  return (req, _res, next) => {
    const session = tokens.verify((req.session as { jwt?: unknown } | null | undefined)?.jwt);
    req.currentUser = session && !isRevoked(session) ? session : undefined;
    next();
  };
}

/** Lets signed-in users pass. @throws NotAuthorizedError for everybody else */
export function requireAuth(req: Request, _res: Response, next: NextFunction) {
  if (!req.currentUser) throw new NotAuthorizedError();
  next();
}
