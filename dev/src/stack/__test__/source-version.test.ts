import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceVersion } from '../source-version';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'version-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const somebody = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com'];
const git = (...args: string[]) =>
  execFileSync('git', [...somebody, ...args], { cwd: folder, encoding: 'utf8' });

function commitFile() {
  writeFileSync(join(folder, 'file'), 'committed');
  git('init', '--quiet');
  git('add', 'file');
  git('commit', '--quiet', '--message', 'A commit');
}

it('is the commit that was checked out', () => {
  commitFile();

  expect(sourceVersion(folder)).toBe(git('rev-parse', '--short', 'HEAD').trim());
});

it('says so where something was changed since', () => {
  commitFile();
  writeFileSync(join(folder, 'file'), 'changed');

  expect(sourceVersion(folder)).toMatch(/^[0-9a-f]+-dirty$/);
});

it('is not known of a folder that is no clone', () => {
  expect(sourceVersion(folder)).toBeUndefined();
});
