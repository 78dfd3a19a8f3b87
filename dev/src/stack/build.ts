import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CombinedLog } from '../processes/combined-log';
import { digestOf } from './digest';
import { clientFolder, clientServerFolder, projectFolder, services } from './layout';
import { takeLock } from './lock';
import { type Settings } from './settings';

/** Builds what changed since the last time: the services with `tsc -b`, the pages with `next build`. */
export async function build(log: CombinedLog, { watch, pages }: Settings): Promise<void> {
  // In watch mode everything runs from source.
  if (watch) return;
  const lock = await waitForLock(log);
  try {
    await runTool(log, 'typescript/bin/tsc', ['-b', ...services], projectFolder);
    if (pages) await buildClient(log);
  } finally {
    lock.close();
  }
}

/** Stacks side by side share the built files. */
async function waitForLock(log: CombinedLog) {
  for (let told = false; ; told = true) {
    const lock = await takeLock(`${projectFolder} build`);
    if (lock) return lock;
    if (!told) log.line('build', 'waiting for another stack that is building');
    await sleep(200);
  }
}

async function buildClient(log: CombinedLog) {
  // In the folder that every build makes anew: after somebody else's build, this one runs again.
  const stamp = join(clientServerFolder, 'built-from');
  const wanted = await digestOf(clientFolder, [join(projectFolder, 'package-lock.json')]);
  const present = await readFile(stamp, 'utf8').catch(() => '');
  if (present === wanted) return log.line('build', 'the pages are up to date');
  await runTool(log, 'next/dist/bin/next', ['build'], clientFolder);
  await addStaticFiles();
  await writeFile(stamp, wanted);
}

/** Next leaves these to a content delivery network, which nobody has here. */
async function addStaticFiles() {
  await cp(join(clientFolder, '.next/static'), join(clientServerFolder, '.next/static'), { recursive: true });
  const publicFolder = join(clientFolder, 'public');
  if (existsSync(publicFolder))
    await cp(publicFolder, join(clientServerFolder, 'public'), { recursive: true });
}

async function runTool(log: CombinedLog, tool: string, args: string[], cwd: string) {
  const [name = tool] = tool.split('/');
  const started = Date.now();
  log.line('build', `${name} ${args.join(' ')}`);
  const env = { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: '1' };
  const program = join(projectFolder, 'node_modules', tool);
  const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  log.follow('build', child.stdout);
  log.follow('build', child.stderr);
  const [code] = (await once(child, 'close')) as [number | null];
  process.off('exit', kill);
  if (code !== 0) throw new Error(`${name} could not build the shop: its messages are above.`);
  log.line('build', `${name} done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
