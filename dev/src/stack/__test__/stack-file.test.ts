import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PortBook } from '../port-book';
import { readSettings } from '../settings';
import { StackFile } from '../stack-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stack-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function aFile(say: (line: string) => void = () => undefined) {
  const settings = readSettings({ DATA_DIR: folder }, []);
  return new StackFile(
    {
      settings,
      programs: { mongod: 'mongod', nats: 'nats-streaming-server', redis: 'redis-server' },
      ports: await PortBook.open(3000),
      secrets: { jwtKey: 'generated', webhookSecret: 'whsec_generated' },
      version: undefined,
    },
    say,
  );
}

describe('stack.json', () => {
  it('follows what is started after it was published', async () => {
    const file = await aFile();
    file.publish();
    file.started('auth', 4711);
    expect(JSON.parse(await readFile(join(folder, 'stack.json'), 'utf8'))).toMatchObject({
      pids: { auth: 4711 },
    });
  });

  it('takes nothing down with it when the disk is full', async () => {
    const said: string[] = [];
    const file = await aFile((line) => said.push(line));
    file.publish();
    await symlink('/dev/full', join(folder, 'stack.json.draft'));
    file.started('auth', 4711);
    expect(said).toEqual([expect.stringMatching(/^stack\.json does not say that auth was started: ENOSPC/)]);
  });
});
