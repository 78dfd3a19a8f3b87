import { randomBytes } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Unguessable letters and digits: the end of a client secret is all that protects an intent in the browser. */
export const randomText = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** A new id with one of Stripe's prefixes, such as `pi` or `ch`. */
export const newId = (prefix: string): string => `${prefix}_3${randomText(23)}`;
