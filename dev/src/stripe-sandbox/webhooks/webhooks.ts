import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Effect } from '../faults/effect';
import { log } from '../log';
import { type Store } from '../store/store';
import { type Event } from '../types';
import { signature } from './sign';

export interface WebhookOptions {
  url: string | undefined;
  secret: string;
  store: Store;
  now: () => number;
  /** How long to wait before the next attempt, in milliseconds; undefined gives up. */
  backOff?: (attempts: number) => number | undefined;
}

const DEFAULT_LATENESS = 3_000;
const ANSWER_LIMIT = 10_000;
const MAX_ATTEMPTS = 20;

const doubling = (attempts: number) =>
  attempts < MAX_ATTEMPTS ? Math.min(500 * 2 ** attempts, 60_000) : undefined;

/** Tells the receiver what happened, signed, again and again until it says 2xx. */
export class Webhooks {
  private readonly stopped = new AbortController();
  private delivered = 0;

  constructor(private readonly options: WebhookOptions) {
    // Every waiting event listens for the stop, and there may be many.
    setMaxListeners(0, this.stopped.signal);
  }

  /** Sends the events of one request, in order unless a fault says otherwise. Answers at once. */
  send(events: Event[], { webhooks: fault, lateMs = DEFAULT_LATENESS }: Effect = {}): void {
    if (!this.options.url || fault === 'off' || !events.length) return;
    const { store } = this.options;
    const pending = events.map((event) => store.put('events', { ...event, pending_webhooks: 1 }));
    const sequence = fault === 'shuffled' ? pending.reverse() : pending;
    const copies = fault === 'duplicate' ? sequence.flatMap((event) => [event, event]) : sequence;
    this.background(this.sendAll(copies, fault === 'late' ? lateMs : 0));
  }

  /** Takes up what a stop or crash left undelivered. */
  resume(): void {
    const { store, url } = this.options;
    const undelivered = store.all('events').filter((event) => event.pending_webhooks > 0);
    if (url) this.background(this.sendAll(undelivered, 0));
  }

  counts(): { pending: number; delivered: number } {
    const pending = this.options.store.all('events').filter((event) => event.pending_webhooks > 0).length;
    return { pending, delivered: this.delivered };
  }

  /** Gives up all waiting and sending; a later start resumes. */
  stop(): void {
    this.stopped.abort();
  }

  private async sendAll(events: Event[], delay: number): Promise<void> {
    await this.wait(delay);
    for (const event of events) if (!(await this.attempt(event))) this.background(this.retry(event));
  }

  private async retry(event: Event): Promise<void> {
    const { backOff = doubling } = this.options;
    for (let attempts = 1; ; attempts++) {
      const pause = backOff(attempts);
      if (pause === undefined) return log('Gave up a webhook', { eventId: event.id, type: event.type });
      await this.wait(pause);
      if (await this.attempt(event)) return;
    }
  }

  private async attempt(event: Event): Promise<boolean> {
    const { url = '', secret, store, now } = this.options;
    const body = JSON.stringify(event);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'stripe-signature': signature(body, secret, now()),
    };
    const signal = AbortSignal.any([this.stopped.signal, AbortSignal.timeout(ANSWER_LIMIT)]);
    // Like Stripe, a redirect is a failure, and so is a receiver that cannot be reached.
    const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' }).catch(
      () => undefined,
    );
    await answer?.body?.cancel();
    if (!answer?.ok) return false;
    this.delivered += 1;
    store.commit(() => store.put('events', { ...event, pending_webhooks: 0 }));
    return true;
  }

  private wait(ms: number): Promise<void> {
    return sleep(ms, undefined, { ref: false, signal: this.stopped.signal });
  }

  private background(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!this.stopped.signal.aborted) log('Sending webhooks failed', { error: String(error) });
    });
  }
}
