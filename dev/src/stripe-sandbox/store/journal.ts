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

const line = (changes: Change[]) => `${JSON.stringify(changes)}\n`;

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

/** A crash can tear the last line, whose request was then never answered: it is left out. */
function parse(text: string): Change[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter(Boolean)
    .flatMap((entry) => JSON.parse(entry) as Change[]);
}
