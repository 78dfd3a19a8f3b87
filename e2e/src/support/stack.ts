import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(__dirname, '../../..');

/** An embedded stack of one's own. */
export interface OwnStack {
  url: string;
  /** Its stack.json. */
  file: string;
  stop: () => Promise<void>;
}

/**
 * Starts an embedded stack with nothing in it on a free port.
 * @param settings environment variables for its services
 * @param logFile where its log goes
 * @param folder the project it is a stack of; this one when left out
 */
export async function startOwnStack(
  settings: Record<string, string>,
  logFile: string,
  folder = ROOT,
): Promise<OwnStack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ticket-store-e2e-'));
  const port = await freePort();
  const env = { ...process.env, DEMO: 'off', ...settings, PORT: String(port), DATA_DIR: dataDir };
  const stack = spawn('npm', ['start'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  tieToUs(stack);
  stack.stdout.pipe(createWriteStream(logFile));
  await ready(stack);
  const stop = async () => {
    // npm passes no signal on; the stack and npm share a process group.
    const ended = once(stack, 'exit');
    process.kill(-stack.pid!, 'SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  };
  return { url: `http://localhost:${port}`, file: join(dataDir, 'stack.json'), stop };
}

/** No Ctrl-C reaches a group of its own, so it is ended when we are gone, however that came about. */
function tieToUs(stack: ChildProcess): void {
  const reaper = spawn(process.execPath, [resolve(ROOT, 'dev/src/processes/reap.mjs')], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  reaper.stdin.write(`+${stack.pid}\n`);
  stack.once('exit', () => reaper.stdin.end(`-${stack.pid}\n`));
  reaper.unref();
}

async function ready(stack: ChildProcess): Promise<void> {
  for await (const line of createInterface({ input: stack.stdout! })) {
    if (line.includes('ready on http')) return;
  }
  throw new Error('The stack ended before it was ready');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
