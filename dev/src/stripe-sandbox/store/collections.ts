import {
  type Charge,
  type Dispute,
  type Event,
  type PaymentIntent,
  type PaymentMethod,
  type Refund,
  type Token,
} from '../types';

/** What a payment method or token pays with. The number itself is never kept. */
export interface CardOnFile {
  id: string;
  /** The own name of a test card. */
  card: string;
  /** It has paid, or was turned into a payment method: without a customer that works once. */
  used: boolean;
}

/** What an intent still needs to know while its buyer is away to authenticate. */
export interface Challenge {
  /** The intent's id. */
  id: string;
  paymentMethod: string;
  returnUrl: string | null;
}

/** The first answer to an idempotency key, for whoever repeats the request. */
export interface SavedAnswer {
  /** The key. */
  id: string;
  fingerprint: string;
  status: number;
  body: unknown;
  requestId: string;
  created: number;
}

export interface Collections {
  payment_intents: PaymentIntent;
  payment_methods: PaymentMethod;
  tokens: Token;
  charges: Charge;
  refunds: Refund;
  disputes: Dispute;
  events: Event;
  cards: CardOnFile;
  challenges: Challenge;
  answers: SavedAnswer;
}

export type CollectionName = keyof Collections;

/** One object put into one collection; what the journal is made of. */
export type Change = [CollectionName, Collections[CollectionName]];
