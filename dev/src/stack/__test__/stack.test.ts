import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { CombinedLog } from '../../processes/combined-log';
import { readSettings } from '../settings';
import { Stack } from '../stack';

let dataFolder: string;
let other: Server;

/** Starts a stack on the port that another program holds. */
async function startBeside(host: string): Promise<void> {
  other = createServer().listen(0, host);
  await once(other, 'listening');
  const settings = readSettings(
    { PORT: `${(other.address() as AddressInfo).port}`, DATA_DIR: dataFolder },
    [],
  );
  const silent = new PassThrough().resume() as unknown as NodeJS.WriteStream;
  await new Stack(settings, new CombinedLog(silent)).start();
}

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'stack-'));
});
afterEach(async () => {
  other.close();
  await rm(dataFolder, { recursive: true });
});

describe('a stack that starts', () => {
  it.each(['127.0.0.1', '::1', '0.0.0.0', '::'])(
    'says at once that its port is taken when another program has it on %s',
    async (host) => {
      await expect(startBeside(host)).rejects.toThrow(/^Port \d+ is taken by another program\./);
    },
  );

  it('takes away what one that was killed has left in stack.json, before anybody believes it', async () => {
    const file = join(dataFolder, 'stack.json');
    await writeFile(file, '{}');
    await expect(startBeside('127.0.0.1')).rejects.toThrow();
    expect(existsSync(file)).toBe(false);
  });
});
