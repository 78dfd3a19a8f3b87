import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { BackOff } from './back-off';
import { type Reaper } from './reaper';
import { type ProcessSpec } from './spec';

const lookAgainMs = 50;

/** Who hears of a process's life. */
export interface Watcher {
  output(name: string, stream: NodeJS.ReadableStream): void;
  started(name: string, pid: number): void;
  died(name: string, how: string, waitMs: number): void;
}

/** A process that is started again, with growing pauses, whenever it ends without being told to. */
export class SupervisedProcess {
  /** How often it has ended by itself. */
  deaths = 0;
  private child?: ChildProcess;
  private stopping = false;
  private restart?: NodeJS.Timeout;
  private readonly backOff = new BackOff();

  constructor(
    readonly spec: ProcessSpec,
    private readonly reaper: Reaper,
    private readonly watcher: Watcher,
  ) {}

  /** Starts it; from now on it runs until `stop`. */
  start(): void {
    if (this.stopping) return;
    const { name, command, args, cwd, env, logFile, holdFile } = this.spec;
    if (holdFile && existsSync(holdFile)) {
      this.restart = setTimeout(() => this.start(), lookAgainMs);
      return;
    }
    const started = Date.now();
    const log = logFile ? openSync(logFile, 'a') : 'pipe';
    // A process group of its own: Ctrl-C in a terminal reaches the stack alone, which stops things in order.
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
    if (typeof log === 'number') closeSync(log);
    this.child = child;
    this.reaper.watch(child);
    for (const stream of [child.stdout, child.stderr]) if (stream) this.watcher.output(name, stream);
    child.once('spawn', () => this.watcher.started(name, child.pid!));
    child.once('error', ({ message }) => this.onDeath(message, started));
    child.once('exit', (code, signal) => this.onDeath(signal ?? `code ${code}`, started));
  }

  private onDeath(how: string, started: number) {
    this.endGroup();
    if (this.stopping) return;
    this.deaths++;
    const waitMs = this.backOff.next(Date.now() - started);
    this.watcher.died(this.spec.name, how, waitMs);
    this.restart = setTimeout(() => this.start(), waitMs);
  }

  /** Ends it with SIGTERM, and with SIGKILL when it takes longer than allowed. */
  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const child = this.child;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const patience = setTimeout(() => this.endGroup(), graceMs);
    await exited;
    clearTimeout(patience);
  }

  /** Ends whatever its process group still holds: a runner's children, or itself. */
  private endGroup() {
    try {
      if (this.child?.pid) process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // The group is empty already.
    }
  }
}
