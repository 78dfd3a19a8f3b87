import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The service as a process of its own, run from source, in the test's environment. */
export class ServiceProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /**
   * Starts the service and waits until it says that it is ready.
   * @param changes to the environment of the test
   */
  static async start(changes: NodeJS.ProcessEnv = {}): Promise<ServiceProcess> {
    const program = ['--conditions=ticket-store:source', '--import', 'tsx', join(__dirname, '../index.ts')];
    const env = { ...process.env, LOG_LEVEL: 'info', ...changes };
    const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    process.once('exit', () => child.kill('SIGKILL'));
    for await (const line of createInterface(child.stdout)) {
      const { msg, port } = JSON.parse(line) as { msg: string; port?: number };
      if (!msg.endsWith('is ready')) continue;
      // Goes on reading: a full pipe would hold the process up.
      child.stdout.resume();
      return new ServiceProcess(child, `http://127.0.0.1:${port}`);
    }
    throw new Error(`The service ended with ${child.exitCode} instead of starting`);
  }

  get pid() {
    return this.child.pid!;
  }

  /** Sends the process a signal and waits for its end. @returns its exit code, and the signal if that ended it */
  async end(signal: NodeJS.Signals): Promise<[code: number | null, signal: NodeJS.Signals | null]> {
    const { exitCode, signalCode } = this.child;
    if (exitCode !== null || signalCode !== null) return [exitCode, signalCode];
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    return (await ended) as [number | null, NodeJS.Signals | null];
  }
}
