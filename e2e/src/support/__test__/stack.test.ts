import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../running-stack';
import { until } from '../until';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'project-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it.each(['SIGINT', 'SIGKILL'] as const)(
  'a stack of its own ends with the script that started it, when that is ended by %s',
  async (signal) => {
    const start = 'console.log("ready on http"); setInterval(() => {}, 1000)';
    writeFileSync(
      join(folder, 'start.js'),
      `require('fs').writeFileSync('pid', String(process.pid)); ${start}`,
    );
    writeFileSync(join(folder, 'package.json'), '{ "scripts": { "start": "node start.js" } }');
    const script = `
      const { startOwnStack } = require('./stack.ts');
      startOwnStack({}, '${folder}/log', '${folder}').then(() => console.log('started'));`;
    const runner = spawn(process.execPath, ['--import', 'tsx', '-e', script], { cwd: `${__dirname}/..` });
    await once(runner.stdout, 'data');
    const stack = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    runner.kill(signal);
    await until('the stack to end', () => !isAlive(stack));
  },
);
