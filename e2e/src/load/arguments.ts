import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MEASURES } from './measures';
import { type Report } from './report';

/** Where the result goes, unless told otherwise. */
export const RESULTS = resolve(__dirname, '../../../test-results');

/** What the command line asks for; refused before ten minutes are spent on measuring what cannot be shown. */
export function readArguments(args = process.argv.slice(2)) {
  const { values } = parseArgs({
    args,
    options: {
      /** A result to compare with. */
      compare: { type: 'string' },
      /** Where the result goes. */
      out: { type: 'string', default: resolve(RESULTS, 'bench.json') },
      /** The stack.json of a running stack, in place of one of its own; JWT_KEY must be the stack's. */
      stack: { type: 'string' },
      /** Parts of the names of the measures to run; all of them where left out. */
      only: { type: 'string', multiple: true, default: [''] },
    },
  });
  mkdirSync(RESULTS, { recursive: true });
  if (!existsSync(dirname(values.out))) throw new Error(`--out ${values.out}: there is no folder for it`);
  if (values.stack !== undefined && !existsSync(values.stack))
    throw new Error(`--stack ${values.stack}: there is no such file`);
  return {
    measures: measuresNamed(values.only),
    earlier: values.compare === undefined ? undefined : readReport(values.compare),
    out: values.out,
    stack: values.stack,
  };
}

function measuresNamed(parts: string[]): string[] {
  const names = Object.keys(MEASURES);
  const unknown = parts.find((part) => !names.some((name) => name.includes(part)));
  if (unknown !== undefined)
    throw new Error(`--only ${unknown} names no measure; there are: ${names.join(', ')}`);
  return names.filter((name) => parts.some((part) => name.includes(part)));
}

function readReport(file: string): Report {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Partial<Report>;
    if (!report.rows) throw new Error('not a result of this program');
    return report as Report;
  } catch (error) {
    throw new Error(`--compare ${file}: ${(error as Error).message}`, { cause: error });
  }
}
