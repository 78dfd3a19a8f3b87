import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What the work at hand belongs to; it goes along with every log line and every event recorded meanwhile. */
export interface WorkContext {
  requestId?: string;
  eventId?: string;
  traceparent: string;
}

const storage = new AsyncLocalStorage<WorkContext>();

// W3C Trace Context, section 3.2: version, 16 bytes of trace id, 8 bytes of parent id, flags.
const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace this work goes on with: the caller's, when its header is well formed, else a new one. */
export function continueTrace(traceparent: unknown): string {
  if (typeof traceparent === 'string' && TRACEPARENT.test(traceparent)) return traceparent;
  // Node draws the randomness of many UUIDs at once, which costs a tenth of asking for 24 bytes each time.
  const hex = () => randomUUID().replaceAll('-', '');
  return `00-${hex()}-${hex().slice(16)}-01`;
}

/** Runs `work` so that its log lines and events carry `context`. */
export function inContext<T>(context: WorkContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of the work at hand, if it belongs to any request or event. */
export function currentContext(): WorkContext | undefined {
  return storage.getStore();
}
