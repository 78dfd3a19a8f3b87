import { setTimeout as delay } from 'node:timers/promises';
import { services } from '../../support/services';
import { until } from '../../support/until';
import { type Bench } from '../bench';
import { type Row } from '../row';

const LOOK_MS = 5;

/** The resident memory of every process of Node, as rows. */
export function memoryRows(bench: Bench, when: 'idle' | 'loaded', atMost: number): Row[] {
  return Object.entries(bench.memory()).map(([name, value]) => ({
    name: `memory of ${name}, ${when}`,
    unit: 'MiB',
    value,
    must: { atMost },
  }));
}

/** From the start of a process to its first yes to "are you ready?", one service after the other. */
export async function measureColdStarts(bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  const names = [...services, ...(bench.stack.now.services.client ? ['client'] : [])];
  for (const name of names) {
    const before = bench.stack.now.pids[name]!;
    process.kill(before, 'SIGKILL');
    await until(`${name} to be started again`, () => bench.stack.now.pids[name] !== before);
    const started = performance.now();
    while (!(await isReady(bench.service(name)))) await delay(LOOK_MS);
    const value = (performance.now() - started) / 1000;
    rows.push({ name: `cold start of ${name}`, unit: 's', value, must: { atMost: 1.5 } });
  }
  return rows;
}

const isReady = (url: string) =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
