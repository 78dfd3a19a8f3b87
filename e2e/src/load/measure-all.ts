import { type Bench } from './bench';
import { measureContention } from './measures/contention';
import { measureCurve } from './measures/curve';
import { measureEndpoints } from './measures/endpoints';
import { measureExpiry } from './measures/expiry';
import { measureColdStarts, memoryRows } from './measures/processes';
import { measurePropagation } from './measures/propagation';
import { measureShuffled } from './measures/shuffled';
import { measureStreams } from './measures/streams';
import { type CurvePoint } from './report';
import { type Row } from './row';

const MEASURES: [string, (bench: Bench) => Promise<Row[]> | Row[]][] = [
  ['memory idle', (bench) => memoryRows(bench, 'idle', 110)],
  ['endpoints', measureEndpoints],
  ['contention', measureContention],
  ['propagation', measurePropagation],
  ['shuffled', measureShuffled],
  ['expiry', measureExpiry],
  ['streams', measureStreams],
  ['memory loaded', (bench) => memoryRows(bench, 'loaded', 250)],
  ['cold start', measureColdStarts],
];

/** Measures everything, or what is named. A measure that cannot be taken says why, and the others go on. */
export async function measureAll(
  bench: Bench,
  only: string[] = [''],
): Promise<{ rows: Row[]; curve: CurvePoint[] }> {
  const wanted = (name: string) => only.some((part) => name.includes(part));
  const rows: Row[] = [];
  const curve: CurvePoint[] = [];
  for (const [name, measure] of MEASURES) {
    if (!wanted(name)) continue;
    console.error(`measuring: ${name}`);
    try {
      const measured = await measure(bench);
      rows.push(...measured);
      // What was measured is known, should the run be cut short.
      for (const { name: what, value, unit, note = '' } of measured)
        console.error(`  ${what}: ${value} ${unit} ${note}`);
    } catch (error) {
      console.error(error);
      rows.push({
        name,
        unit: '',
        value: NaN,
        must: { atMost: 0 },
        note: `could not be measured: ${String(error)}`,
      });
    }
    if (name === 'endpoints' && wanted('curve')) curve.push(...(await measureCurve(bench)));
  }
  return { rows, curve };
}
