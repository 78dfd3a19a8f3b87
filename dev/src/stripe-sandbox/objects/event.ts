import { API_VERSION } from '../api-version';
import { type Origin } from '../api/call';
import { newId } from '../ids';
import { type Event, type EventSubject, type EventType } from '../types';

/** What happened to which object, caused by which request. */
export const anEvent = (
  { now, origin }: { now: number; origin: Origin },
  type: EventType,
  object: EventSubject,
): Event => ({
  id: newId('evt'),
  object: 'event',
  api_version: API_VERSION,
  created: now,
  data: { object },
  livemode: false,
  pending_webhooks: 0,
  request: { id: origin.requestId, idempotency_key: origin.idempotencyKey },
  type,
});
