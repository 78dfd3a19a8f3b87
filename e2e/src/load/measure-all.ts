import { type Bench } from './bench';
import { type Measured, MEASURES } from './measures';

/** Takes the named measures. One that cannot be taken says why, and the others go on. */
export async function measureAll(bench: Bench, names: string[]): Promise<Measured> {
  const all: Measured = { rows: [], curve: [] };
  for (const name of names) {
    console.error(`measuring: ${name}`);
    try {
      const { rows, curve } = await MEASURES[name]!(bench);
      all.rows.push(...rows);
      all.curve.push(...curve);
      // What was measured is known, should the run be cut short.
      for (const { name: what, value, unit, note = '' } of rows)
        console.error(`  ${what}: ${value} ${unit} ${note}`);
    } catch (error) {
      console.error(error);
      const note = `could not be measured: ${String(error)}`;
      all.rows.push({ name, unit: '', value: NaN, must: { atMost: 0 }, note });
    }
  }
  return all;
}
