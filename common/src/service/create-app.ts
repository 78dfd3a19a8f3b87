import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { type Session, SessionTokens } from '../auth/session-token';
import { NotFoundError } from '../errors';
import {
  currentUser,
  errorHandler,
  refuseCrossSite,
  requestContext,
  requireJson,
  sessionCookie,
} from '../middlewares';
import { type Logger } from './logger';

/** What distinguishes one service's HTTP API from another's. */
export interface AppOptions {
  /** The keys of the sessions; see SessionTokens. */
  jwtKeys: string[];
  /** Whether a session was ended before its time; see RevokedSessions. None was when left out. */
  isRevoked?: (session: Session) => boolean;
  routes: RequestHandler[];
  /** Routes that read the raw body themselves, such as signed webhooks. */
  rawRoutes?: RequestHandler[];
  log: Logger;
}

/** The proxies in front of every service: the ingress controller, and nothing else. */
const TRUSTED_HOPS = 1;

// A browser that is shown an answer of the API, which is data, has nothing to do with it but to show it.
const NOTHING = ["'none'"];
const contentSecurityPolicy = {
  useDefaults: false,
  directives: { defaultSrc: NOTHING, baseUri: NOTHING, formAction: NOTHING, frameAncestors: NOTHING },
};

/** Builds the Express app of a service: what all services do with a request, around the service's own routes. */
export function createApp({ jwtKeys, isRevoked, routes, rawRoutes = [], log }: AppOptions): Express {
  const app = express();
  app.set('trust proxy', TRUSTED_HOPS);
  app.use(requestContext(log));
  app.use(helmet({ contentSecurityPolicy }));
  // Answers depend on the session; a shared cache must not keep them. A route that may be cached says so itself.
  app.use((_req, res, next) => {
    res.set('Cache-Control', 'private, no-cache');
    next();
  });
  app.use(refuseCrossSite);
  for (const route of rawRoutes) app.use(route);
  app.use(requireJson, express.json({ limit: '100kb' }));
  app.use(sessionCookie(), currentUser(new SessionTokens(jwtKeys), isRevoked));
  for (const route of routes) app.use(route);
  app.use(() => {
    throw new NotFoundError();
  });
  app.use(errorHandler(log));
  return app;
}
