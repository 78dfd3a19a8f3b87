import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../arguments';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file with this text. @returns its path */
function file(text: string): string {
  const path = join(folder, 'earlier.json');
  writeFileSync(path, text);
  return path;
}

it('measures everything where nothing is named', () => {
  expect(readArguments([]).measures).toEqual([
    'memory idle',
    'endpoints',
    'curve',
    'contention',
    'propagation',
    'shuffled',
    'expiry',
    'streams',
    'memory loaded',
    'cold start',
  ]);
});

it('measures what parts of names name', () => {
  expect(readArguments(['--only', 'memory', '--only', 'curve']).measures).toEqual([
    'memory idle',
    'curve',
    'memory loaded',
  ]);
});

it('names the measures there are to who asks for another', () => {
  expect(() => readArguments(['--only', 'streams', '--only', 'nonsense'])).toThrow(
    '--only nonsense names no measure; there are: memory idle, endpoints, curve,',
  );
});

it('reads what to compare with', () => {
  const earlier = { date: '2026-11-24', rows: [], curve: [] };
  expect(readArguments(['--compare', file(JSON.stringify(earlier))]).earlier).toEqual(earlier);
});

it.each([
  ['a missing file', () => join(folder, 'missing.json'), /^--compare .*missing\.json: ENOENT/],
  ['what is no JSON', () => file('| what | measured |'), /^--compare .*earlier\.json: .*JSON/],
  ['what is no result', () => file('{"services":{}}'), /^--compare .*earlier\.json: not a result of this/],
])('refuses to compare with %s', (_what, path, message) => {
  expect(() => readArguments(['--compare', path()])).toThrow(message);
});

it('refuses to write where there is no folder', () => {
  expect(() => readArguments(['--out', join(folder, 'missing', 'bench.json')])).toThrow(
    /^--out .*bench\.json: there is no folder/,
  );
});

it('refuses to measure a stack that is not there', () => {
  expect(() => readArguments(['--stack', join(folder, 'stack.json')])).toThrow(
    /^--stack .*stack\.json: there is no such file/,
  );
});
