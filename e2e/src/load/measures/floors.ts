import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Subjects } from '@ticket-store/common';
import { type Bench, CONNECTIONS, RUSH, SECONDS } from '../bench';
import { fire } from '../cannon';
import { percentile } from '../row';

/** The floors of this machine, in requests a second. */
export interface Floors {
  bare: number;
  insert: number;
  create: number;
  /** The same for a rush of buyers. */
  createInRush: number;
  list: number;
  show: number;
}

/** Measures the floors on the same database, with nothing else at work. */
export async function measureFloors(bench: Bench): Promise<Floors> {
  const server: ChildProcess = fork(join(__dirname, '../floor-server.ts'), {
    env: { ...process.env, MONGO_URI: `${bench.stack.now.mongo}/floor`, NODE_ENV: 'production' },
  });
  try {
    const [{ port }] = (await once(server, 'message')) as [{ port: number }];
    const url = `http://127.0.0.1:${port}`;
    const rate = async (path: string, method: 'GET' | 'POST' = 'GET', connections = CONNECTIONS) => {
      const body = method === 'POST' ? { body: () => ({ title: 'Concert', price: 88 }) } : {};
      return (await fire({ url: `${url}${path}`, method, connections, ...body })).perSecond;
    };
    return {
      bare: await rate('/bare'),
      insert: await rate('/insert', 'POST'),
      create: await rate('/create', 'POST'),
      createInRush: await rate('/create', 'POST', RUSH),
      list: await rate('/list'),
      show: await rate('/show'),
    };
  } finally {
    server.kill();
  }
}

/** Milliseconds from a publish to its ack, one after the other, of a message as long as an event. */
export async function measureAcks(bench: Bench): Promise<{ p50: number; perSecond: number }> {
  const broker = await bench.joinBroker();
  const body = JSON.stringify({ filling: 'x'.repeat(400) });
  const times: number[] = [];
  const started = performance.now();
  while (performance.now() - started < (SECONDS / 2) * 1000) {
    const before = performance.now();
    await broker.publish(`bench.${Subjects.TicketCreated.replace(':', '.')}`, body);
    times.push(performance.now() - before);
  }
  await broker.close();
  return { p50: percentile(times, 0.5), perSecond: (1000 * times.length) / (performance.now() - started) };
}
