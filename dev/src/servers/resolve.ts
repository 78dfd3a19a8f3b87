import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { addToCache, cachedPath } from './cache';
import { type Log, type ServerProgram } from './program';
import { firstLineOfVersion, messageOf } from './version';

/** Where to look, and whom to tell. */
export interface ResolveOptions {
  env: NodeJS.ProcessEnv;
  cacheFolder: string;
  log: Log;
}

/**
 * Finds a server's executable: its environment variable, PATH, the project's cache, then its sources in their order.
 * Whatever is found has to answer --version before it is trusted. The log says which was used.
 */
export async function resolveProgram(program: ServerProgram, options: ResolveOptions): Promise<string> {
  const path =
    (await fromVariable(program, options)) ??
    (await fromPath(program, options)) ??
    (await fromCache(program, options)) ??
    (await fromSources(program, options));
  if (path) return path;
  throw new Error(
    `${program.name} could not be found, downloaded or built (what was tried is above). ` +
      `Install it, or set ${program.variable} to the path of its executable.`,
  );
}

/** A path somebody set on purpose is used or refused, never silently passed over. */
async function fromVariable({ name, variable }: ServerProgram, { env, log }: ResolveOptions) {
  const path = env[variable];
  if (!path) return undefined;
  try {
    log(`${await firstLineOfVersion(path)}: ${variable}, ${path}`);
    return path;
  } catch (error) {
    throw new Error(`${variable} is set to ${path}, which is no ${name} that runs: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

async function fromPath({ name }: ServerProgram, { env, log }: ResolveOptions) {
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, name);
    if (await works(path, 'PATH', log)) return path;
  }
  return undefined;
}

async function fromCache(program: ServerProgram, { cacheFolder, log }: ResolveOptions) {
  for (const source of program.sources) {
    const path = cachedPath(cacheFolder, program, source);
    if (await works(path, 'cached', log)) return path;
  }
  return undefined;
}

async function works(path: string, where: string, log: Log) {
  try {
    await access(path, constants.X_OK);
  } catch {
    return false;
  }
  try {
    log(`${await firstLineOfVersion(path)}: ${where}, ${path}`);
    return true;
  } catch (error) {
    log(`${path} does not run, looking further: ${messageOf(error)}`);
    return false;
  }
}

async function fromSources(program: ServerProgram, { cacheFolder, log }: ResolveOptions) {
  for (const source of program.sources) {
    try {
      const { path, version } = await addToCache(cacheFolder, program, source, log);
      log(`${version}: ${source.label}, now in ${path}`);
      return path;
    } catch (error) {
      log(`${program.name} not from ${source.label}: ${messageOf(error)}`);
    }
  }
  return undefined;
}
