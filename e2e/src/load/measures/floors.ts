import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Subjects } from '@ticket-store/common';
import { type Bench, SECONDS } from '../bench';
import { type Target } from '../cannon';
import { percentile } from '../row';

/** A server that does the work of an endpoint on the same database, with nothing around it. */
export class FloorServer {
  private constructor(
    private readonly server: ChildProcess,
    private readonly url: string,
  ) {}

  static async start(bench: Bench): Promise<FloorServer> {
    const server: ChildProcess = fork(join(__dirname, '../floor-server.ts'), {
      env: { ...process.env, MONGO_URI: `${bench.stack.now.mongo}/floor`, NODE_ENV: 'production' },
    });
    const [{ port }] = (await once(server, 'message')) as [{ port: number }];
    return new FloorServer(server, `http://127.0.0.1:${port}`);
  }

  get(path: string): Target {
    return { url: `${this.url}${path}` };
  }

  post(path: string): Target {
    return { url: `${this.url}${path}`, method: 'POST', body: () => ({ title: 'Concert', price: 88 }) };
  }

  stop(): void {
    this.server.kill();
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
