import { setTimeout as delay } from 'node:timers/promises';

const LOOK_AGAIN_MS = 25;

/**
 * Waits for a fact about other processes.
 * @param what is waited for, for the message when it does not come
 * @param seconds how long at most
 * @returns how many milliseconds it took
 */
export async function until(
  what: string,
  look: () => boolean | Promise<boolean>,
  seconds = 60,
): Promise<number> {
  const started = Date.now();
  while (!(await look())) {
    if (Date.now() - started > seconds * 1000) throw new Error(`Waited ${seconds} s for ${what}`);
    await delay(LOOK_AGAIN_MS);
  }
  return Date.now() - started;
}
