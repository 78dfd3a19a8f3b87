import { cpus, loadavg, totalmem } from 'node:os';
import { isMet, ratioOf, type Row } from './row';

/** What a run measured, where, and under which load of other things. */
export interface Report {
  date: string;
  machine: {
    cpu: string;
    cores: number;
    memoryGiB: number;
    node: string;
    loadBefore: number;
    loadAfter: number;
  };
  rows: Row[];
  curve: CurvePoint[];
}

/** What a number of buyers at once gets. */
export interface CurvePoint {
  buyers: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** The machine, with how busy it was before the run. */
export function describeMachine(loadBefore: number): Report['machine'] {
  const { model = 'unknown' } = cpus()[0] ?? {};
  const memoryGiB = Math.round(totalmem() / 2 ** 30);
  return {
    cpu: model,
    cores: cpus().length,
    memoryGiB,
    node: process.version,
    loadBefore,
    loadAfter: loadavg()[0]!,
  };
}

const number = (value: number) =>
  (value >= 100 ? Math.round(value) : Number(value.toPrecision(3))).toLocaleString('en');

function mustOf({ must }: Row): string {
  if (!must) return '';
  if ('ratio' in must) return `ratio ≥ ${must.ratio}`;
  return 'atLeast' in must ? `≥ ${number(must.atLeast)}` : `≤ ${number(must.atMost)}`;
}

function cellsOf(row: Row): string[] {
  const { name, value, unit, floor, note = '' } = row;
  const met = isMet(row);
  return [
    name,
    `${number(value)} ${unit}`,
    floor ? `${number(floor.value)} (${floor.name})` : '',
    ratioOf(row)?.toFixed(2) ?? '',
    mustOf(row),
    met === undefined ? '' : met ? 'yes' : '**no**',
    note,
  ];
}

const line = (cells: string[]) => `| ${cells.join(' | ')} |`;

function linesOfCurve(curve: CurvePoint[]): string[] {
  const head = ['buyers at once', 'lists/s', 'p50 ms', 'p99 ms'];
  const points = curve.map(({ buyers, perSecond, p50, p99 }) => [buyers, perSecond, p50, p99].map(number));
  return [line(head), line(head.map(() => '---')), ...points.map(line)];
}

/** A report as Markdown, in the form in which docs/performance.md keeps it. */
export function linesOf({ date, machine, rows, curve }: Report): string[] {
  const { cpu, cores, memoryGiB, node, loadBefore, loadAfter } = machine;
  const head = ['what', 'measured', 'floor', 'ratio', 'must', 'met', 'note'];
  return [
    `${date}, ${cores} cores of ${cpu}, ${memoryGiB} GiB, Node ${node}, ` +
      `load average ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after.`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) => line(cellsOf(row))),
    ...(curve.length > 0 ? ['', ...linesOfCurve(curve)] : []),
  ];
}

/** What has changed since an earlier run. */
export function linesOfComparison(before: Report, after: Report): string[] {
  const earlier = new Map(before.rows.map((row) => [row.name, row]));
  const head = ['what', 'before', 'after', 'change', 'ratio before', 'ratio after'];
  const cells = after.rows.map((row) => {
    const old = earlier.get(row.name);
    const change = old ? `${((row.value / old.value - 1) * 100).toFixed(0)} %` : 'new';
    const ratios = [old && ratioOf(old), ratioOf(row)].map((ratio) => ratio?.toFixed(2) ?? '');
    return [
      row.name,
      old ? `${number(old.value)} ${old.unit}` : '',
      `${number(row.value)} ${row.unit}`,
      change,
      ...ratios,
    ];
  });
  return [line(head), line(head.map(() => '---')), ...cells.map(line)];
}
