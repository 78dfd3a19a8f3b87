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
    // A terminal, npm and tsx may each pass the same Ctrl-C on.
    if (stopping) return;
    stopping = true;
    log.line('stack', `stopping (${why})`);
    await stack.stop();
    log.line('stack', 'everything has stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  // tsx, which runs us, holds this channel: when it is killed outright, we go too.
  process.on('disconnect', () => void stop('our runner is gone'));
}

void main();
