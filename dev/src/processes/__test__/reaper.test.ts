import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Reaper } from '../reaper';
import { eventually, isAlive } from './processes';

const forever = ['-e', 'setInterval(() => {}, 1000)'];

function aGroup(): ChildProcess {
  const child = spawn(process.execPath, forever, { detached: true, stdio: 'ignore' });
  child.unref();
  return child;
}

describe('the reaper', () => {
  it('kills what its parent left running', async () => {
    const reaper = new Reaper();
    const child = aGroup();
    reaper.watch(child);
    reaper.release();
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
  });

  it('does so when the parent was killed outright', async () => {
    const script = `
      const { Reaper } = require('./reaper.ts');
      const child = require('child_process').spawn(process.execPath, ${JSON.stringify(forever)}, { detached: true });
      new Reaper().watch(child);
      console.log(child.pid);
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '-e', script], { cwd: `${__dirname}/..` });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await eventually(() => !isAlive(pid));
  });
});
