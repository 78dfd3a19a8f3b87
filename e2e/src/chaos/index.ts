import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RunningStack } from '../support/running-stack';
import { startOwnStack } from '../support/stack';
import { Chaos } from './chaos';
import { linesOfResult } from './table';

const USAGE = 'Usage: npm run chaos -- [--minutes 5] [--seed n]';
/** Reservations are short, so that abandoned ones run out during the run, and longer than any recovery. */
const SETTINGS = { FAULT_POINTS: 'on', PAGES: 'off', EXPIRATION_WINDOW_SECONDS: '20' };

function readArguments() {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
  const minutes = Number(values.minutes ?? 5);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error(USAGE);
  return { minutes, seed };
}

/** `npm run chaos`: buyers and sellers at work while processes and servers are killed, and what became of it all. */
async function main(): Promise<void> {
  const { minutes, seed } = readArguments();
  const results = resolve(__dirname, '../../../test-results');
  mkdirSync(results, { recursive: true });
  const logFile = resolve(results, 'chaos-stack.log');
  console.log(`Chaos for ${minutes} minutes with --seed ${seed}; the stack's log is ${logFile}`);
  const own = await startOwnStack(SETTINGS, logFile);
  const stack = new RunningStack(own.file);
  try {
    const result = await new Chaos(stack, seed).run(minutes);
    for (const line of linesOfResult(result)) console.log(line);
    process.exitCode = result.sound && result.lost + result.doubled === 0 ? 0 : 1;
  } finally {
    await stack.close();
    await own.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
