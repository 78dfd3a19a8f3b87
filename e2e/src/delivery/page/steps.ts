import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../tools/run';

/** A block of the page: its language, its text, and the files that the paragraph before it names. */
interface Block {
  language: string;
  text: string;
  files: string[];
}

const FENCED = /(?<paragraph>(?:[^\n]+\n)*)\n?```(?<language>\w+)\n(?<text>[^]*?)^```$/gm;
const FILE = /`([\w./-]*\.\w+)`/g;

/** The blocks of a page, in their order. */
export function blocksOf(page: string): Block[] {
  return [...page.matchAll(FENCED)].map(({ groups }) => {
    const { paragraph, language, text } = groups as Record<'paragraph' | 'language' | 'text', string>;
    return { language, text, files: [...paragraph.matchAll(FILE)].map(([, file]) => file!) };
  });
}

/** Does what a page says, as it says it, in a folder: writes its files, adds its lines, runs its commands. */
export async function follow(page: string, folder: string): Promise<void> {
  for (const { language, text, files } of blocksOf(readFileSync(page, 'utf8'))) {
    if (language === 'sh') await run('bash', ['-euxc', text], folder);
    else if (files.length === 0) throw new Error(`No file is named before:\n${text}`);
    for (const file of files.map((name) => join(folder, name))) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, language === 'diff' ? changed(file, text) : text);
    }
  }
}

/** The file with the lines added that begin with a plus, among those that do not. */
function changed(file: string, diff: string): string {
  const lines = diff.split('\n').filter(Boolean);
  const textOf = (some: string[]) => some.map((line) => `${line.slice(1)}\n`).join('');
  const parts = readFileSync(file, 'utf8').split(textOf(lines.filter((line) => !line.startsWith('+'))));
  if (parts.length !== 2) throw new Error(`${file} has these lines ${parts.length - 1} times:\n${diff}`);
  return parts.join(textOf(lines));
}
