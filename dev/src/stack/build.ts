import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CombinedLog } from '../processes/combined-log';
import { digestOf } from './digest';
import { clientFolder, clientServerFolder, projectFolder, services } from './layout';
import { takeLock } from './lock';
import { runTool } from './run-tool';
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
