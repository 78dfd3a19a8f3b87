import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSecrets } from '../secrets';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the secrets of a data folder', () => {
  it('stay the same from start to start', async () => {
    const first = await loadSecrets(folder);
    expect(await loadSecrets(folder)).toEqual(first);
  });

  it('are whole or not there when the disk is full', async () => {
    // A device that has no room.
    await symlink('/dev/full', join(folder, 'secrets.json.draft'));
    await expect(loadSecrets(folder)).rejects.toThrow('ENOSPC');
    expect(await readdir(folder)).not.toContain('secrets.json');
  });
});
