import { randomUUID } from 'node:crypto';
import { type RequestHandler } from 'express';
import { continueTrace, inContext } from '../service/context';
import { type Logger } from '../service/logger';
import { httpSeconds } from '../service/metrics';
import { activeTraceparent } from '../service/spans';

// What an ingress may have put into X-Request-ID; anything else would let a caller write into the log.
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Gives each request an id (the ingress's, if it sent one), answers with it, and logs and measures the answer. */
export function requestContext(log: Logger): RequestHandler {
  return (req, res, next) => {
    const given = req.get('x-request-id');
    const requestId = given && REQUEST_ID.test(given) ? given : randomUUID();
    res.set('X-Request-ID', requestId);
    const context = { requestId, traceparent: activeTraceparent() ?? continueTrace(req.get('traceparent')) };
    const started = process.hrtime.bigint();
    res.once('finish', () =>
      inContext(context, () => {
        const seconds = Number(process.hrtime.bigint() - started) / 1e9;
        const route = (req.route as { path?: string } | undefined)?.path ?? 'unknown';
        // A stream is open for as long as somebody reads it: its time says nothing of how fast we answer.
        const isStream = String(res.get('content-type')).startsWith('text/event-stream');
        if (!isStream) httpSeconds.observe({ method: req.method, route, status: res.statusCode }, seconds);
        const path = req.originalUrl.split('?')[0]?.slice(0, 200);
        log.info(
          { method: req.method, path, status: res.statusCode, ms: Math.round(seconds * 1000) },
          'Answered a request',
        );
      }),
    );
    inContext(context, next);
  };
}
