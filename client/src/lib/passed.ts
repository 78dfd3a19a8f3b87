import { randomBytes } from 'node:crypto';

/** Marks a request that has been through the proxy: Next sends itself what the proxy leads to another address. */
export const PASSED_HEADER = 'x-ticket-store-passed';

/** Next bundles the proxy and the instrumentation apart from each other: only what is global is the same in both. */
const state = globalThis as typeof globalThis & { passedWord?: string };

/** What the mark says. Only this process knows the word, so no caller can say it. */
export const passedWord = (state.passedWord ??= randomBytes(18).toString('base64'));
