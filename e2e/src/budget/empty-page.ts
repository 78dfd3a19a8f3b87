import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from '../delivery/tools/run';
import { projectFolder } from '../delivery/workflows/workflow';
import { firstLoadBytes } from './first-load';

export type Versions = Record<string, string>;

interface Measured {
  versions: Versions;
  bytes: number;
}

/** What is in the scripts of a page that has nothing of its own. */
const PARTS = ['next', 'react', 'react-dom'];

const cache = join(projectFolder, '.cache');

/** The versions the code in a folder is built with. */
export function versionsFor(folder: string): Versions {
  const require = createRequire(join(folder, 'package.json'));
  return Object.fromEntries(
    PARTS.map((name) => [name, (require(`${name}/package.json`) as { version: string }).version]),
  );
}

/**
 * What an empty page weighs when it is built with these versions. It is built once for each set of them, because that
 * takes as long as everything else in the check.
 */
export async function emptyPageBytes(
  versions: Versions,
  build: (versions: Versions) => Promise<number> = buildEmptyPage,
  file = join(cache, 'empty-page.json'),
): Promise<number> {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Measured) : undefined;
  if (known && same(known.versions, versions)) return known.bytes;
  const measured: Measured = { versions, bytes: await build(versions) };
  writeFileSync(file, JSON.stringify(measured));
  return measured.bytes;
}

const same = (a: Versions, b: Versions) => PARTS.every((name) => a[name] === b[name]);

const EMPTY_APP = {
  'package.json': '{ "private": true }',
  'app/layout.js': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
  'app/page.js': 'export default () => <p>Nothing</p>;',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(projectFolder)} } };`,
};

async function buildEmptyPage(versions: Versions): Promise<number> {
  mkdirSync(cache, { recursive: true });
  // Inside of the project, so that it finds the packages the client finds.
  const folder = mkdtempSync(join(cache, 'empty-page-'));
  try {
    mkdirSync(join(folder, 'app'));
    for (const [path, text] of Object.entries(EMPTY_APP)) writeFileSync(join(folder, path), text);
    if (!same(versionsFor(folder), versions)) {
      throw new Error(`The empty page would be built with other packages than the client: ${folder}.`);
    }
    console.log(`building an empty page with next ${versions.next} (a minute, once for each version)`);
    const next = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next');
    await run(process.execPath, [next, 'build'], folder, { NEXT_TELEMETRY_DISABLED: '1' });
    return firstLoadBytes(join(folder, '.next'), '/');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
