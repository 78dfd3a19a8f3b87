import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** Sees to it that no process outlives the one that started it, not even when that is killed with kill -9. */
export class Reaper {
  private readonly process = spawn(process.execPath, [join(__dirname, 'reap.mjs')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });

  constructor() {
    this.process.unref();
    // A reaper that was killed itself must not take the stack down with a broken pipe.
    this.process.stdin.on('error', () => undefined);
  }

  /** Takes charge of a child that leads a process group of its own (spawned with `detached`). */
  watch(child: ChildProcess): void {
    if (child.pid === undefined) return;
    this.process.stdin.write(`+${child.pid}\n`);
    child.once('exit', () => this.process.stdin.write(`-${child.pid}\n`));
  }

  /** Lets the reaper go; it ends whatever is still running. */
  release(): void {
    this.process.stdin.end();
  }
}
