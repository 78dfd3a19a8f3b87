import { createHash } from 'node:crypto';
import { type SavedAnswer } from '../store/collections';
import { KEY_LIFETIME } from '../store/retention';
import { type Store } from '../store/store';
import { ApiError, invalidRequest } from './errors';

/** A request that can be repeated: its key, and what it asked for. */
export interface Repeatable {
  key: string;
  fingerprint: string;
}

/** Remembers what each idempotency key was used for, and what came of it. */
export class Idempotency {
  private readonly inFlight = new Set<string>();

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  /** The answer the key has already had; without one the key is taken until `end`. */
  begin({ key, fingerprint }: Repeatable): SavedAnswer | undefined {
    if (key.length > 255) throw invalidRequest('Idempotency keys are at most 255 characters long.');
    if (this.inFlight.has(key)) throw inUse(key);
    const saved = this.store.find('answers', key);
    if (!saved || saved.created <= this.now() - KEY_LIFETIME) {
      this.inFlight.add(key);
      return undefined;
    }
    if (saved.fingerprint !== fingerprint) throw reused(key);
    return saved;
  }

  save({ key, fingerprint }: Repeatable, answer: Pick<SavedAnswer, 'status' | 'body' | 'requestId'>): void {
    this.store.put('answers', { ...answer, id: key, fingerprint, created: this.now() });
  }

  end(key: string): void {
    this.inFlight.delete(key);
  }
}

/** Tells requests apart by method, path and parameters, in whatever order those were sent. */
export const fingerprint = (method: string, path: string, params: unknown): string =>
  createHash('sha256')
    .update(`${method} ${path} ${canonical(params)}`)
    .digest('base64url');

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`);
  return `{${entries.sort().join(',')}}`;
}

const inUse = (key: string) =>
  new ApiError(409, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message: `Another request with this idempotency key is still in progress: ${key}. Try again later.`,
  });

const reused = (key: string) =>
  new ApiError(400, {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the parameters they were first used with: ${key} was used with others.`,
  });
