import { groupBy } from '../verify/documents';
import { type ChaosResult } from './chaos';

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function markdown(head: string[], rows: (string | number)[][]): string[] {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return ['', line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function journeyRows({ journeys }: ChaosResult) {
  const groups = groupBy(journeys as { kind: string; outcome: string }[], ({ kind }) => kind);
  return [...groups].sort().map(([kind, all]) => {
    const complete = all.filter(({ outcome }) => outcome === 'complete').length;
    return [kind, all.length, complete, all.length - complete];
  });
}

function faultRows({ faults }: ChaosResult) {
  const groups = groupBy(faults, ({ victim }) => victim);
  return [...groups].sort().map(([victim, all]) => {
    const times = all.map(({ recoveredInMs }) => recoveredInMs);
    const points = all.filter(({ point }) => point).length;
    return [victim, all.length, points, seconds(median(times)), seconds(Math.max(...times))];
  });
}

/** A result as tables, in the form in which docs/reliability.md keeps them. */
export function linesOfResult(result: ChaosResult): string[] {
  const { journeys, failures, faults, troubles, lost, doubled, sound, verified } = result;
  const { unreachable, failed, internal } = troubles;
  return [
    ...markdown(['the buyer …', 'journeys', 'bought', 'cancelled'], journeyRows(result)),
    ...markdown(
      ['killed', 'times', 'at a chosen place', 'recovered in (median)', 'at most'],
      faultRows(result),
    ),
    '',
    ...verified,
    ...failures.map((failure) => `✗ a journey did not end: ${failure}`),
    '',
    `${journeys.length} journeys, ${faults.length} faults, ${lost} lost, ${doubled} doubled, ` +
      `${sound ? 'sound' : 'NOT SOUND'}; clients tried again after ${unreachable} lost connections ` +
      `and ${failed} answers of 5xx (${internal} of them 500)`,
  ];
}
