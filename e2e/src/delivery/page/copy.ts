import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from '../tools/run';
import { projectFolder } from '../workflows/workflow';

const LEFT_OUT = /^(\.git|\.cache|\.data|node_modules|test-results|client\/\.next)$/;

/** A copy of the project to work in, on the same disk, so that packages and servers are linked instead of copied. */
export async function copyOfTheProject(): Promise<string> {
  const cache = join(projectFolder, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'copy-'));
  const filter = (path: string) => !LEFT_OUT.test(relative(projectFolder, path));
  for (const name of readdirSync(projectFolder).filter((name) => filter(join(projectFolder, name)))) {
    const options = { recursive: true, preserveTimestamps: true, filter };
    cpSync(join(projectFolder, name), join(folder, name), options);
  }
  mkdirSync(join(folder, '.cache'));
  await run('cp', ['-al', 'node_modules', folder], projectFolder);
  // There are none where all servers are the system's.
  if (existsSync(join(cache, 'servers')))
    await run('cp', ['-al', '.cache/servers', join(folder, '.cache')], projectFolder);
  // npm writes into this one: what is linked is everybody's.
  const list = 'node_modules/.package-lock.json';
  rmSync(join(folder, list));
  cpSync(join(projectFolder, list), join(folder, list), { preserveTimestamps: true });
  return folder;
}
