import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

interface BuildManifest {
  rootMainFiles: string[];
}

interface PageManifest {
  entryJSFiles: Record<string, string[]>;
}

/**
 * The scripts a browser loads with a page before anything is done on it: those of every page, and those of the page with
 * the layouts and boundaries around it. Not the polyfills: they are marked noModule, and no browser in use loads them.
 * @param build the folder `next build` wrote
 */
export function firstLoadFiles(build: string, page: string): string[] {
  const { rootMainFiles } = JSON.parse(read(build, 'build-manifest.json')) as BuildManifest;
  const { entryJSFiles } = pageManifest(build, page);
  return [...new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()])];
}

/** What these scripts weigh on their way to a browser, in bytes. */
export const gzipBytes = (build: string, files: string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file))).length, 0);

export const firstLoadBytes = (build: string, page: string): number =>
  gzipBytes(build, firstLoadFiles(build, page));

/** Next writes the manifest of a page as a script that adds it to a global object. */
function pageManifest(build: string, page: string): PageManifest {
  const entry = page === '/' ? '/page' : `${page}/page`;
  const context: { __RSC_MANIFEST?: Record<string, PageManifest> } = {};
  runInNewContext(read(build, `server/app${entry}_client-reference-manifest.js`), context);
  const manifest = context.__RSC_MANIFEST?.[entry];
  if (!manifest) throw new Error(`The build in ${build} says nothing of the scripts of ${page}.`);
  return manifest;
}

function read(build: string, file: string): string {
  const path = join(build, file);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new Error(`There is no ${path}: build the client first, with "npm run build -w client".`);
}
