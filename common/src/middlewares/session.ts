/// <reference types="cookie-session" preserve="true" />
import cookieSession from 'cookie-session';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { type CurrentUser, SESSION_SECONDS, type SessionTokens } from '../auth/session-token';
import { NotAuthorizedError } from '../errors';

declare module 'express-serve-static-core' {
  interface Request {
    /** Who is signed in; set by currentUser. */
    currentUser?: CurrentUser;
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

/** Sets `req.currentUser` from the session; leaves it undefined for a visitor. */
export function currentUser(tokens: SessionTokens): RequestHandler {
  return (req, _res, next) => {
    req.currentUser = tokens.verify((req.session as { jwt?: unknown } | null | undefined)?.jwt);
    next();
  };
}

/** Lets signed-in users pass. @throws NotAuthorizedError for everybody else */
export function requireAuth(req: Request, _res: Response, next: NextFunction) {
  if (!req.currentUser) throw new NotAuthorizedError();
  next();
}
