import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until `check` passes: returns without throwing.
 * @param seconds how long at most; then its last error is thrown
 */
export async function eventually<T>(check: () => T | Promise<T>, seconds = 10): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(10);
    }
  }
}
