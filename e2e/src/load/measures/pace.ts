import { setTimeout as delay } from 'node:timers/promises';

/** Does something so many times a second, whether or not the earlier ones have ended, and waits for all. */
export async function atPace<T>(
  perSecond: number,
  count: number,
  work: (index: number) => Promise<T>,
): Promise<T[]> {
  const started = performance.now();
  const under: Promise<T>[] = [];
  for (let index = 0; index < count; index++) {
    const ahead = started + (index * 1000) / perSecond - performance.now();
    if (ahead > 1) await delay(ahead);
    under.push(work(index));
  }
  return Promise.all(under);
}
