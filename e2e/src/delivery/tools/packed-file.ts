import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../workflows/workflow';
import { run } from './run';

/** One file of a package of npm, without all the others it depends on; fetched once, into .cache. @returns its path */
export async function packedFile(name: string, version: string, file: string): Promise<string> {
  const kept = join(projectFolder, `.cache/tools/${name}-${version}`, file);
  if (existsSync(kept)) return kept;
  mkdirSync(dirname(kept), { recursive: true });
  const folder = mkdtempSync(join(dirname(kept), 'packed-'));
  await run('npm', ['pack', `${name}@${version}`, '--pack-destination', folder], folder);
  await run('tar', ['-xzf', `${name}-${version}.tgz`, `package/${file}`], folder);
  renameSync(join(folder, 'package', file), kept);
  rmSync(folder, { recursive: true });
  return kept;
}
