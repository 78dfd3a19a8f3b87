import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supervisor } from '../supervisor';
import { type ProcessSpec } from '../spec';
import { aFolder, aLog, aProcess, eventually, isAlive } from './processes';

const forever = 'setInterval(() => {}, 1000)';
const deafToSigterm = `process.on('SIGTERM', () => {}); ${forever}`;

const running: Supervisor[] = [];
afterEach(() => Promise.all(running.splice(0).map((supervisor) => supervisor.stop())));

function aSupervisor(...specs: ProcessSpec[]) {
  const { log, text } = aLog();
  const pids: Record<string, number> = {};
  const supervisor = new Supervisor(specs, log, (name, pid) => (pids[name] = pid));
  running.push(supervisor);
  return { supervisor, pids, text };
}

describe('the supervisor', () => {
  it('starts a process again that was killed, and tells its new pid', async () => {
    const { supervisor, pids, text } = aSupervisor(aProcess('tickets', forever));
    await supervisor.start();
    const first = await eventually(() => pids.tickets);
    process.kill(first, 'SIGKILL');
    const second = await eventually(() => pids.tickets !== first && pids.tickets);
    expect(isAlive(second)).toBe(true);
    expect(text()).toContain('tickets ended (SIGKILL), starting it again in 0.2 s');
  });

  it('keeps a process down that was killed, for as long as its hold file is there', async () => {
    const holdFile = join(aFolder(), 'tickets');
    const { supervisor, pids, text } = aSupervisor(aProcess('tickets', forever, { holdFile }));
    await supervisor.start();
    const first = await eventually(() => pids.tickets);
    writeFileSync(holdFile, '');
    process.kill(first, 'SIGKILL');
    await eventually(() => text().includes('tickets ended'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(pids.tickets).toBe(first);
    rmSync(holdFile);
    await eventually(() => pids.tickets !== first);
  });

  it('waits longer after each quick death', async () => {
    const { supervisor, text } = aSupervisor(aProcess('orders', 'process.exit(3)'));
    await supervisor.start();
    await eventually(() => text().includes('starting it again in 0.8 s'));
    expect(text().match(/orders ended \(code 3\), .*/g)).toEqual([
      'orders ended (code 3), starting it again in 0.2 s',
      'orders ended (code 3), starting it again in 0.4 s',
      'orders ended (code 3), starting it again in 0.8 s',
    ]);
  });

  it('starts the services when the servers are ready, and the gateway last', async () => {
    const file = join(aFolder(), 'order');
    const noting = (kind: ProcessSpec['kind']) =>
      aProcess(kind, forever, {
        kind,
        probe: () => Promise.resolve(Boolean(appendFileSync(file, `${kind} `)) || true),
      });
    const { supervisor } = aSupervisor(noting('gateway'), noting('service'), noting('server'));
    await supervisor.start();
    expect(readFileSync(file, 'utf8')).toBe('server service gateway ');
  });

  it('gives up on a process that never comes up, and says where to look', async () => {
    const probe = () => Promise.resolve(false);
    const { supervisor } = aSupervisor(aProcess('mongo', 'process.exit(1)', { probe, logFile: '/dev/null' }));
    await expect(supervisor.start()).rejects.toThrow('mongo ended 4 times while starting: read /dev/null.');
  });

  it('gives up at once where there is no such program', async () => {
    const { supervisor, text } = aSupervisor(aProcess('redis', '', { command: '/no/such/program' }));
    await supervisor.start();
    await eventually(() => text().includes('ENOENT'));
  });
});

describe('stopping', () => {
  it('ends services before the gateway, and servers last', async () => {
    const file = join(aFolder(), 'order');
    const noting = (kind: ProcessSpec['kind']) => {
      const note = `require('fs').appendFileSync(${JSON.stringify(file)}, '${kind} ')`;
      const up = join(aFolder(), 'up');
      const script = `process.on('SIGTERM', () => { ${note}; process.exit() }); ${forever}; require('fs').writeFileSync('${up}', '')`;
      return aProcess(kind, script, { kind, probe: () => Promise.resolve(existsSync(up)) });
    };
    const { supervisor } = aSupervisor(noting('server'), noting('gateway'), noting('service'));
    await supervisor.start();
    await supervisor.stop();
    expect(readFileSync(file, 'utf8')).toBe('service gateway server ');
  });

  it('kills what does not end by itself, in time', async () => {
    const { supervisor, pids } = aSupervisor(aProcess('gateway', deafToSigterm, { kind: 'gateway' }));
    await supervisor.start();
    const pid = await eventually(() => pids.gateway);
    await supervisor.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('does not start anything again', async () => {
    const { supervisor, text } = aSupervisor(aProcess('auth', 'process.exit(1)'));
    await supervisor.start();
    await eventually(() => text().includes('starting it again in 0.4 s'));
    const before = text();
    await supervisor.stop();
    expect(text()).toBe(before);
  });

  it('ends the children of a runner with it', async () => {
    const pidFile = join(aFolder(), 'pid');
    const script = `
      const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(deafToSigterm)}]);
      require('fs').writeFileSync(${JSON.stringify(pidFile)}, String(child.pid));
      ${forever}`;
    const { supervisor } = aSupervisor(aProcess('orders', script));
    await supervisor.start();
    const grandchild = Number(await eventually(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8')));
    await supervisor.stop();
    await eventually(() => !isAlive(grandchild));
  });
});
