import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { CombinedLog } from '../combined-log';
import { type ProcessSpec } from '../spec';

/** Waits for a fact about other processes; there is no event to wait for. */
export async function eventually<T>(look: () => T | undefined | false): Promise<T> {
  for (;;) {
    const seen = look();
    if (seen) return seen;
    await sleep(10);
  }
}

/** Whether a process exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie answers signals too.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** A folder for one test. */
export const aFolder = (): string => mkdtempSync(join(tmpdir(), 'ticket-store-dev-'));

/** A node process that runs this script, ready as soon as it prints. */
export function aProcess(name: string, script: string, spec: Partial<ProcessSpec> = {}): ProcessSpec {
  return {
    name,
    kind: 'service',
    command: process.execPath,
    args: ['-e', script],
    cwd: aFolder(),
    env: process.env,
    probe: () => Promise.resolve(true),
    ...spec,
  };
}

/** A combined log, and what it has written so far. */
export function aLog(): { log: CombinedLog; text: () => string } {
  const stream = new PassThrough({ encoding: 'utf8' });
  let written = '';
  stream.on('data', (chunk: string) => (written += chunk));
  return { log: new CombinedLog(stream as unknown as NodeJS.WriteStream), text: () => written };
}
