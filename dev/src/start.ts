import { CombinedLog } from './processes/combined-log';
import { readSettings } from './stack/settings';
import { Stack } from './stack/stack';

/** `npm start`, and with --watch `npm run dev`. */
async function main() {
  const log = new CombinedLog(process.stdout);
  try {
    const stack = new Stack(readSettings(process.env, process.argv.slice(2)), log);
    stopWhenTold(stack, log);
    await stack.start().catch(async (error: unknown) => {
      await stack.stop();
      throw error;
    });
  } catch (error) {
    log.line('stack', error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

function stopWhenTold(stack: Stack, log: CombinedLog) {
  let stopping = false;
  const stop = async (why: string) => {
    // A terminal and npm may both pass the same Ctrl-C on.
    if (stopping) return;
    stopping = true;
    log.line('stack', `stopping (${why})`);
    await stack.stop();
    log.line('stack', 'everything has stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  whenOrphaned(() => void stop('npm is gone'));
}

/** npm can be killed without a word to us. Who starts us without npm may leave us running on purpose. */
function whenOrphaned(stop: () => void) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 1_000).unref();
}

void main();
