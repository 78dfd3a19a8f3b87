import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { projectFolder } from '../workflow';

interface JestConfig {
  setupFiles?: string[];
  setupFilesAfterEnv?: string[];
  globalSetup?: string;
  globalTeardown?: string;
}

const load = createRequire(__filename);
const LOADED = /(?:\bfrom|\bimport\(?|require\() *'(\.[^']+)'/g;

/** The files that jest loads for every suite of a package, and what those load. */
export function loadedByAllSuites(name: string): string[] {
  const config = load(join(projectFolder, name, 'jest.config.js')) as JestConfig;
  const { setupFiles = [], setupFilesAfterEnv = [], globalSetup, globalTeardown } = config;
  const named = [...setupFiles, ...setupFilesAfterEnv, globalSetup, globalTeardown];
  const files = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(LOADED))
      visit(found(join(dirname(file), path!)));
  };
  const paths = named.map((path) => path?.replace('<rootDir>', join(projectFolder, name)));
  for (const path of paths) if (path?.startsWith('/')) visit(path);
  return [...files].map((file) => relative(projectFolder, file));
}

const found = (path: string) =>
  [path, `${path}.ts`, `${path}/index.ts`].find((file) => /\.\w+$/.test(file) && existsSync(file))!;
