import { type Log } from './program';

const tellEveryMs = 20_000;

/** Awaits work that prints nothing itself, and says now and then that it is still going on. */
export async function withProgress<T>(log: Log, what: string, work: Promise<T>): Promise<T> {
  const started = Date.now();
  log(what);
  const timer = setInterval(() => {
    log(`still at it after ${Math.round((Date.now() - started) / 1000)} s: ${what}`);
  }, tellEveryMs);
  return work.finally(() => clearInterval(timer));
}
