import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startOwnStack } from '../support/stack';
import { Bench } from './bench';
import { drawCurve } from './curve-picture';
import { describeMachine, linesOf, linesOfComparison, type Report } from './report';
import { isMet } from './row';
import { measureAll } from './measure-all';

const RESULTS = resolve(__dirname, '../../../test-results');

const { values } = parseArgs({
  options: {
    /** A result to compare with. */
    compare: { type: 'string' },
    /** Where the result goes. */
    out: { type: 'string', default: resolve(RESULTS, 'bench.json') },
    /** The stack.json of a running stack, in place of one of its own; JWT_KEY must be the stack's. */
    stack: { type: 'string' },
    /** Parts of the names of the measures to run; all of them where left out. */
    only: { type: 'string', multiple: true },
  },
});

async function withStack<T>(work: (bench: Bench) => Promise<T>): Promise<T> {
  if (values.stack) {
    const file = resolve(values.stack);
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
  mkdirSync(RESULTS, { recursive: true });
  const before = loadavg()[0]!;
  const { rows, curve } = await withStack((bench) => measureAll(bench, values.only));
  const report: Report = { date: new Date().toISOString(), machine: describeMachine(before), rows, curve };
  writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);
  if (curve.length) writeFileSync(values.out.replace(/\.json$/, '.svg'), drawCurve(curve));
  console.log(linesOf(report).join('\n'));
  if (values.compare) {
    const earlier = JSON.parse(readFileSync(values.compare, 'utf8')) as Report;
    console.log(`\n${linesOfComparison(earlier, report).join('\n')}`);
  }
  const missed = rows.filter((row) => isMet(row) === false);
  console.log(
    `\n${missed.length} of ${rows.filter(({ must }) => must).length} targets missed; written to ${values.out}`,
  );
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
