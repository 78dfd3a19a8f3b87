import { type TestCard } from '../cards/table';
import { cardByName } from '../cards/lookup';
import { anEvent } from '../objects/event';
import { type Store } from '../store/store';
import { type Event, type EventSubject, type EventType } from '../types';
import { type KeyKind } from './authenticate';

export interface Origin {
  requestId: string | null;
  idempotencyKey: string | null;
}

/** One request while it is being carried out: what it may touch, and what it leaves behind. */
export class Call {
  readonly events: Event[] = [];
  /** The card this request paid with, if it came to that: some cards bring a fault along. */
  card: TestCard | undefined;

  constructor(
    readonly store: Store,
    /** Seconds since 1970, as in all of Stripe's objects. */
    readonly now: number,
    readonly key: KeyKind,
    readonly origin: Origin,
    /** Where the browser authenticates: a path, or a whole address when the shop's own is known. */
    private readonly publicUrl: string,
  ) {}

  /** Records that something happened, with the object as it is now. */
  emit(type: EventType, subject: EventSubject): void {
    this.events.push(this.store.put('events', anEvent(this, type, subject)));
  }

  /** The test card behind a payment method. */
  cardOf(paymentMethod: string): TestCard {
    const { card } = this.store.get('cards', paymentMethod);
    const known = cardByName(card);
    if (!known) throw new Error(`The table of test cards has lost ${card}`);
    return (this.card = known);
  }

  challengeUrl(intent: string, clientSecret: string): string {
    return `${this.publicUrl}/stripe-sandbox/challenge/${intent}?client_secret=${clientSecret}`;
  }
}
