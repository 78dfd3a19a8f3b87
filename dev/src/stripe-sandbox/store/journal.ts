import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Change } from './collections';

/** Where changes are kept over restarts. A line is everything one request changed, so a crash keeps all of it or none. */
export interface Journal {
  read(): Change[];
  append(changes: Change[]): void;
  rewrite(changes: Change[]): void;
}

/** Forgets everything: for tests that start from nothing. */
export const noJournal: Journal = { read: () => [], append: () => {}, rewrite: () => {} };

// A break before it too, so that what a full disk has torn off stays a line of its own.
const line = (changes: Change[]) => `\n${JSON.stringify(changes)}\n`;

/** A journal in a file of JSON lines. */
export function fileJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true });
  return {
    read: () => (existsSync(path) ? parse(readFileSync(path, 'utf8')) : []),
    append: (changes) => appendFileSync(path, line(changes), { mode: 0o600 }),
    rewrite(changes) {
      writeFileSync(`${path}.new`, changes.map((change) => line([change])).join(''), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
  };
}

const parse = (text: string): Change[] => text.split('\n').filter(Boolean).flatMap(changesOf);

/** A crash or a full disk can tear a line, whose request was then never answered: it is left out. */
function changesOf(entry: string): Change[] {
  try {
    return JSON.parse(entry) as Change[];
  } catch {
    return [];
  }
}
