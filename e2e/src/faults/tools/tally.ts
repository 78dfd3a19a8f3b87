import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RESULTS } from './start-stack';

/** How many things there should be of each, by id. */
export type Counts = Map<string, number>;

/** What a fault has cost. */
export interface Tally {
  expected: number;
  arrived: number;
  lost: number;
  doubled: number;
}

/** Compares what there should be with what there is. */
export function tally(expected: Counts, arrived: Counts): Tally {
  let [lost, doubled] = [0, 0];
  for (const id of new Set([...expected.keys(), ...arrived.keys()])) {
    const [should, is] = [expected.get(id) ?? 0, arrived.get(id) ?? 0];
    lost += Math.max(0, should - is);
    doubled += Math.max(0, is - should);
  }
  return { expected: sum(expected), arrived: sum(arrived), lost, doubled };
}

const sum = (counts: Counts) => [...counts.values()].reduce((total, count) => total + count, 0);

/**
 * Prints what a fault has cost, keeps it for the tables of docs/reliability.md, and fails the test if it was anything.
 * @param fault its number
 * @param what was counted
 * @param measured what else is worth knowing, such as "drained in 1.2 s"
 */
export function expectNothingLost(fault: string, what: string, counted: Tally, measured = '') {
  const { expected, arrived, lost, doubled } = counted;
  const numbers = `${expected} expected, ${arrived} arrived, ${lost} lost, ${doubled} doubled`;
  process.stdout.write(`  ${fault} ${what}: ${numbers}${measured && ` (${measured})`}\n`);
  appendFileSync(
    resolve(RESULTS, 'faults.jsonl'),
    `${JSON.stringify({ fault, what, ...counted, measured })}\n`,
  );
  expect(counted).toEqual({ expected, arrived: expected, lost: 0, doubled: 0 });
}
