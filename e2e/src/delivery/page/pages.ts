import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../workflows/workflow';

const inFolder = (folder: string) =>
  readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' });

/** Every page of the documentation, by its path. */
export const pages = [
  ...readdirSync(projectFolder),
  ...inFolder('docs').map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

/** What is written on a page. */
export const textOf = (page: string) => readFileSync(join(projectFolder, page), 'utf8');
