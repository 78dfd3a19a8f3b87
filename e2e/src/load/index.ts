import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, resolve } from 'node:path';
import { startOwnStack } from '../support/stack';
import { readArguments, RESULTS } from './arguments';
import { Bench } from './bench';
import { drawCurve } from './curve-picture';
import { describeMachine, linesOf, linesOfComparison, type Report } from './report';
import { isMet } from './row';
import { measureAll } from './measure-all';

async function withStack<T>(running: string | undefined, work: (bench: Bench) => Promise<T>): Promise<T> {
  if (running) {
    const file = resolve(running);
    const secrets = () =>
      JSON.parse(readFileSync(resolve(dirname(file), 'secrets.json'), 'utf8')) as { jwtKey: string };
    return work(new Bench(file, process.env.JWT_KEY ?? secrets().jwtKey));
  }
  const JWT_KEY = randomBytes(32).toString('hex');
  console.error('Starting a stack to measure');
  // What every request logs costs the same in production; the log goes to a file.
  const stack = await startOwnStack({ JWT_KEY }, resolve(RESULTS, 'bench-stack.log'));
  const bench = new Bench(stack.file, JWT_KEY);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stack.stop().then(() => process.exit(1)));
  return work(bench).finally(async () => {
    await bench.stack.close();
    await stack.stop();
  });
}

async function main(): Promise<void> {
  const { measures, earlier, out, stack } = readArguments();
  const before = loadavg()[0]!;
  const { rows, curve } = await withStack(stack, (bench) => measureAll(bench, measures));
  const report: Report = { date: new Date().toISOString(), machine: describeMachine(before), rows, curve };
  console.log(linesOf(report).join('\n'));
  if (earlier) console.log(`\n${linesOfComparison(earlier, report).join('\n')}`);
  // After what was measured is shown, which a full disk must not hide.
  writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`);
  if (curve.length) writeFileSync(out.replace(/\.json$/, '.svg'), drawCurve(curve));
  const missed = rows.filter((row) => isMet(row) === false);
  console.log(
    `\n${missed.length} of ${rows.filter(({ must }) => must).length} targets missed; written to ${out}`,
  );
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
