import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../delivery/workflows/workflow';
import { emptyPageBytes, versionsFor } from '../empty-page';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'budget-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const versions = { next: '16.0.0', react: '19.0.0', 'react-dom': '19.0.0' };

it('is built once for a set of versions, and anew for another', async () => {
  const file = join(folder, 'empty-page.json');
  const built: string[] = [];
  const build = ({ react = '' }: Record<string, string>) => Promise.resolve(built.push(react) * 1000);

  expect(await emptyPageBytes(versions, build, file)).toBe(1000);
  expect(await emptyPageBytes(versions, build, file)).toBe(1000);
  expect(await emptyPageBytes({ ...versions, react: '19.0.1' }, build, file)).toBe(2000);
  expect(built).toEqual(['19.0.0', '19.0.1']);
});

it('knows the versions the client is built with', () => {
  const found = versionsFor(join(projectFolder, 'client'));
  expect(Object.keys(found)).toEqual(['next', 'react', 'react-dom']);
  for (const version of Object.values(found)) expect(version).toMatch(/^\d+\.\d+\.\d+/);
});
