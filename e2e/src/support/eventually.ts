import { setTimeout as delay } from 'node:timers/promises';

const LOOK_AGAIN_MS = 25;

/**
 * Does something until it succeeds.
 * @param seconds how long at most; then its last error is thrown
 */
export async function eventually<T>(attempt: () => Promise<T>, seconds = 20): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(LOOK_AGAIN_MS);
    }
  }
}
