import { spawnSync } from 'node:child_process';
import { projectFolder } from './layout';

/** What the shop is built from: the commit, and whether something was changed since. Nothing where this is no clone. */
export function sourceVersion(folder = projectFolder): string | undefined {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}
