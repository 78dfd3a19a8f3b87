import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import DataLoader from 'dataloader';

/** Of the event loop. One takes microseconds where nothing else is to be done, and reads what has come where much is. */
const GATHERING_TURNS = 2;

/** Resolves when what came at the same moment over other connections has been read. */
async function gathered(): Promise<void> {
  for (let turn = 0; turn < GATHERING_TURNS; turn++) await nextTurn();
}

/**
 * Does in batches what is asked for one by one: all who ask during one run share the next. Nothing is remembered, so an
 * answer is never older than its question.
 * @param run answers each key, in the order of the keys; an Error for a key fails whoever asked for it
 * @param options.gatherMs how many milliseconds the first who asks waits for others, for what nobody is waiting for
 * @returns what to ask with; it throws what `run` throws
 */
export function inBatches<K, V>(
  run: (keys: readonly K[]) => Promise<(V | Error)[]>,
  { gatherMs = 0 } = {},
): (key: K) => Promise<V> {
  let last: Promise<unknown> = Promise.resolve();
  const turn = () => (gatherMs > 0 ? Promise.all([last, delay(gatherMs)]) : last.then(gathered));
  const loader = new DataLoader<K, V>(
    (keys) => {
      const answers = run(keys);
      last = answers.catch(() => undefined);
      return answers;
    },
    { cache: false, batchScheduleFn: (start) => void turn().then(start) },
  );
  return (key) => loader.load(key);
}

/**
 * What was found for each key, in the order of the keys, as inBatches wants it.
 * @param keyOf the key of what was found
 */
export function foundFor<K, T>(
  keys: readonly K[],
  found: readonly T[],
  keyOf: (one: T) => K,
): (T | undefined)[] {
  const byKey = new Map(found.map((one) => [keyOf(one), one]));
  return keys.map((key) => byKey.get(key));
}
