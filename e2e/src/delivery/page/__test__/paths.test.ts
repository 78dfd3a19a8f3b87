import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../workflows/workflow';
import { pages, textOf } from '../pages';

const folders = readdirSync(projectFolder);

/** What a page leads to: its links, seen from its own folder, and the files it names, seen from the project's. */
function namedIn(page: string): string[] {
  const text = textOf(page).replace(/^```[^]*?^```$/gm, '');
  const links = [...text.matchAll(/\]\((?!\w+:)([^)#]+)/g)].map(([, link]) => join(dirname(page), link!));
  const files = [...text.matchAll(/`([\w.-]+\/[\w./-]+)`/g)].map(([, file]) => file!);
  return [...links, ...files.filter((file) => folders.includes(file.split('/')[0]!))];
}

/** What building and running make; a fresh clone has none of it, whatever this one has run. */
const MADE = /^test-results\/|\/(dist|node_modules|\.next)\b/;

it.each(pages)('%s names only files that exist', (page) => {
  const missing = namedIn(page).filter((path) => !MADE.test(path) && !existsSync(join(projectFolder, path)));
  expect(missing).toEqual([]);
});

it('reads what the pages name', () => {
  expect(namedIn('docs/architecture.md')).toEqual(
    expect.arrayContaining(['tickets/src/models/lock.ts', 'docs/decisions', 'docs/payments.md']),
  );
});
