import { setTimeout as delay } from 'node:timers/promises';
import { type Logger } from './logger';

/** Work that a service does again and again beside answering requests and events. */
export interface Worker {
  /** What it does, as in "sweep overdue orders". */
  name: string;
  /** Seconds from the end of one run to the start of the next. */
  everySeconds: number;
  run: () => Promise<void>;
}

/**
 * Runs a worker until it is stopped. Runs never overlap, and a failed one is logged and tried again at the next turn.
 * @returns a function that stops it and waits for the run under way
 */
export function startWorker(worker: Worker, log: Logger): () => Promise<void> {
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await worker.run().catch((error: unknown) => log.error({ err: error }, `Could not ${worker.name}`));
      await delay(worker.everySeconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return async () => {
    stopping.abort();
    await ended;
  };
}
