import pino, { type Logger } from 'pino';
import { currentContext } from './context';

export type { Logger };

/**
 * A logger that writes one JSON line an entry, with the service's name and the request, event and trace it belongs to.
 * @param service the name of the service
 * @param level the least important level that is written; pino's names
 */
export function createLogger(service: string, level = 'info'): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // A card, a password or a session never reaches a log, whoever logs the object that holds it.
    redact: [
      '*.password',
      '*.newPassword',
      '*.currentPassword',
      '*.token',
      '*.client_secret',
      '*.clientSecret',
      'headers.cookie',
    ],
    mixin: () => {
      const { requestId, eventId, traceparent } = currentContext() ?? {};
      return { requestId, eventId, traceId: traceparent?.split('-')[1] };
    },
  });
}
