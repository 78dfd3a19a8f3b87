import { randomBytes } from 'node:crypto';
import { processState } from './process-state';

/** Marks a request that has been through the proxy: Next sends itself what the proxy leads to another address. */
export const PASSED_HEADER = 'x-ticket-store-passed';

/** What the mark says. Only this process knows the word, so no caller can say it. */
export const passedWord = (processState.passedWord ??= randomBytes(18).toString('base64'));
