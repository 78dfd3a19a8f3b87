import { setTimeout as delay } from 'node:timers/promises';
import DataLoader from 'dataloader';

/**
 * Looks up in batches what is asked for one by one: all who ask during one look share the next. Nothing is remembered,
 * so an answer is never older than its question.
 * @param find finds what belongs to each key, in the order of the keys
 * @param options.gatherMs how many milliseconds the first who asks waits for others, for what nobody is waiting for
 * @returns what to ask with; it throws what `find` throws
 */
export function batchedLookup<K, V>(
  find: (keys: readonly K[]) => Promise<V[]>,
  { gatherMs = 0 } = {},
): (key: K) => Promise<V> {
  let last: Promise<unknown> = Promise.resolve();
  const turn = () => (gatherMs > 0 ? Promise.all([last, delay(gatherMs)]) : last);
  const loader = new DataLoader<K, V>(
    (keys) => {
      const look = find(keys);
      last = look.catch(() => undefined);
      return look;
    },
    { cache: false, batchScheduleFn: (look) => void turn().then(look) },
  );
  return (key) => loader.load(key);
}
