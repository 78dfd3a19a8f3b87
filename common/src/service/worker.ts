import { setTimeout as delay } from 'node:timers/promises';
import { type Logger } from './logger';

/** Work that a service does again and again beside answering requests and events. */
export interface Worker {
  /** What it does, as in "sweep overdue orders". */
  name: string;
  /** Seconds from the end of one run to the start of the next. */
  everySeconds: number;
  /** @param stopping aborted once the service stops: what is not begun by then is left to the next process */
  run: (stopping: AbortSignal) => Promise<void>;
}

/** What hangs for longer, on somebody else's answer, would have the process killed before it has left in order. */
const PATIENCE_SECONDS = 5;

/**
 * Runs a worker until it is stopped. Runs never overlap, and a failed one is logged and tried again at the next turn.
 * @returns a function that stops it and waits for the run under way, for so many seconds
 */
export function startWorker(worker: Worker, log: Logger): (patienceSeconds?: number) => Promise<void> {
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await worker
        .run(stopping.signal)
        .catch((error: unknown) => log.error({ err: error }, `Could not ${worker.name}`));
      await delay(worker.everySeconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return async (patienceSeconds = PATIENCE_SECONDS) => {
    stopping.abort();
    const tooLong = delay(patienceSeconds * 1000, 'too long', { ref: false });
    const outcome = await Promise.race([ended, tooLong]);
    if (outcome) log.warn(`Waited no longer for the run that was to ${worker.name}`);
  };
}
