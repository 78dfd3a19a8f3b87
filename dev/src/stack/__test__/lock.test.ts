import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { takeLock } from '../lock';

describe('the lock on a folder', () => {
  it('is had by one at a time', async () => {
    const folder = `/data/${randomUUID()}`;
    const lock = await takeLock(folder);
    expect(await takeLock(folder)).toBeUndefined();
    lock!.close();
  });

  it('is free again when its holder was killed', async () => {
    const folder = `/data/${randomUUID()}`;
    const script = `require('./lock.ts').takeLock('${folder}').then(() => console.log('held')); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--import', 'tsx', '-e', script], { cwd: `${__dirname}/..` });
    await once(holder.stdout, 'data');
    expect(await takeLock(folder)).toBeUndefined();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const lock = await takeLock(folder);
    expect(lock).toBeDefined();
    lock!.close();
  });

  it('is had by one of several that find it left behind by a killed one', async () => {
    const folders = Array.from({ length: 30 }, () => `/data/${randomUUID()}`);
    const script = `Promise.all(${JSON.stringify(folders)}.map(require('./lock.ts').takeLock)).then(() => process.kill(process.pid, 'SIGKILL'))`;
    const holder = spawn(process.execPath, ['--import', 'tsx', '-e', script], { cwd: `${__dirname}/..` });
    await once(holder, 'exit');
    for (const folder of folders) {
      const locks = await Promise.all(Array.from({ length: 5 }, () => takeLock(folder)));
      const held = locks.filter((lock) => lock !== undefined);
      for (const lock of held) lock.close();
      expect(held.length).toBe(1);
    }
  });
});
