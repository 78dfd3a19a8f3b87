import { randomUUID } from 'node:crypto';

/** The password of every account in the suite. */
export const PASSWORD = 'correct horse battery';

/** An address nobody has. */
export const anAddress = () => `${randomUUID()}@example.com`;
