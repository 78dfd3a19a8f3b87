import { type Store } from './store';

const DAY = 24 * 60 * 60;
/** How long an idempotency key is remembered, in seconds. */
export const KEY_LIFETIME = DAY;
const EVENT_LIFETIME = 30 * DAY;

/** Drops the idempotency keys and events that have outlived their time at Stripe. */
export function dropOutdated(store: Store, now: number): void {
  store.compact((name, value) => {
    if (name === 'answers') return 'created' in value && value.created > now - KEY_LIFETIME;
    if (name === 'events') return 'created' in value && value.created > now - EVENT_LIFETIME;
    return true;
  });
}
