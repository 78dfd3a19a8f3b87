import { chmod, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Log, type ServerProgram, type Source } from './program';
import { firstLineOfVersion } from './version';

/** The file a source's program is kept in. Its name holds the version, so a newer one is a new file. */
export function cachedPath(cacheFolder: string, program: ServerProgram, source: Source): string {
  return join(cacheFolder, `${program.name}-${source.version}`);
}

/**
 * Fetches a program into the cache. It is built in a folder of its own and renamed into place when it has answered,
 * so that runs side by side, or one that was interrupted, never leave half a file.
 */
export async function addToCache(cacheFolder: string, program: ServerProgram, source: Source, log: Log) {
  await mkdir(cacheFolder, { recursive: true });
  const folder = await mkdtemp(join(cacheFolder, `.fetching-${program.name}-`));
  try {
    const fetched = await source.fetch(folder, log);
    const ready = join(folder, 'ready');
    await copyFile(fetched, ready);
    await chmod(ready, 0o755);
    const version = await firstLineOfVersion(ready);
    const path = cachedPath(cacheFolder, program, source);
    await rename(ready, path);
    return { path, version };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
