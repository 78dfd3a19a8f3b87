import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../workflows/workflow';
import { run } from './run';

/** A package of npm without those it depends on, fetched once, into .cache. @returns its folder */
export async function unpackedPackage(name: string, version: string): Promise<string> {
  const tools = join(projectFolder, '.cache/tools');
  const folder = join(tools, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(tools, { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  await run('npm', ['pack', `${name}@${version}`, '--pack-destination', half], half);
  await run('tar', ['-xzf', `${name}-${version}.tgz`], half);
  renameSync(join(half, 'package'), folder);
  rmSync(half, { recursive: true });
  return folder;
}
