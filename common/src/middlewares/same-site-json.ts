import { type RequestHandler } from 'express';
import { ForbiddenError, UnsupportedMediaTypeError } from '../errors';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/**
 * Refuses what another site makes a browser send. SameSite=Lax already keeps the cookie back; this holds where a
 * browser does not know it. See the OWASP cheat sheet on cross-site request forgery, "Fetch Metadata" and "Origin".
 * @throws ForbiddenError
 */
export const refuseCrossSite: RequestHandler = (req, _res, next) => {
  if (SAFE_METHODS.has(req.method)) return next();
  const origin = req.get('origin');
  const foreign =
    req.get('sec-fetch-site') === 'cross-site' || (origin !== undefined && hostOf(origin) !== req.host);
  if (foreign) throw new ForbiddenError('Requests from another site are refused');
  next();
};

/** Refuses bodies that are not JSON. @throws UnsupportedMediaTypeError */
export const requireJson: RequestHandler = (req, _res, next) => {
  const hasBody = req.get('transfer-encoding') !== undefined || Number(req.get('content-length') ?? 0) > 0;
  if (hasBody && !req.is('application/json')) throw new UnsupportedMediaTypeError();
  next();
};
