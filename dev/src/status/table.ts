import { type ProcessStatus } from './metrics-page';

const HEAD = [
  'process',
  'version',
  'health',
  'outbox',
  'oldest',
  'parked',
  'dead letters',
  'timers',
  'memory',
];

const shown = (value: number | undefined, unit = '') => (value === undefined ? '–' : `${value}${unit}`);

function cellsOf(status: ProcessStatus): string[] {
  const { name, version, ready, outbox, oldestSeconds, parked, deadLetters, timers, memoryMiB } = status;
  const oldest = oldestSeconds === undefined ? undefined : Math.round(oldestSeconds);
  const counts = [shown(outbox), shown(oldest, ' s'), shown(parked), shown(deadLetters), shown(timers)];
  return [name, version, ready ? 'ready' : 'NOT READY', ...counts, shown(memoryMiB, ' MiB')];
}

/** One screen: a line for each process, in columns. */
export function linesOf(statuses: ProcessStatus[]): string[] {
  const rows = [HEAD, ...statuses.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
