import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const generated = new Set(['node_modules', '.next', 'dist', 'coverage', 'next-env.d.ts']);

/** A digest of the files below a folder and of some others: it changes when any of their contents does. */
export async function digestOf(folder: string, others: string[] = []): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...(await filesBelow(folder)), ...others]) {
    hash
      .update(relative(folder, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const wanted = entries
    .filter(({ name }) => !generated.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const lists = await Promise.all(
    wanted.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return lists.flat();
}
