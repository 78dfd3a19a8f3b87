import { type EventData, type Subjects } from '../events';
import { type CloudEvent } from './cloud-event';

/**
 * What became of an event of a versioned aggregate: applied just now, stale (applied before), or early (an earlier
 * version is still missing, so it has to wait).
 */
export type Outcome = 'applied' | 'stale' | 'early';

/**
 * Does what an event asks for. It may run twice for one event, so its effect must be idempotent. When it throws, the
 * event is delivered again; an event that keeps failing becomes a dead letter.
 */
export type Handler<S extends Subjects> = (
  data: EventData<S>,
  event: CloudEvent<S>,
) => Promise<Outcome | void>;

/** A subject a service listens to, and what it does then. */
export interface Listener<S extends Subjects = Subjects> {
  subject: S;
  handle: Handler<S>;
}

/** Declares what a service does when it hears of `subject`. */
export function listener<S extends Subjects>(subject: S, handle: Handler<S>): Listener {
  return { subject, handle: handle as Handler<Subjects> };
}
