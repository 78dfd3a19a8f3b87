import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { eventually, isAlive } from '../../processes/__test__/processes';
import { projectFolder } from '../layout';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-'));
});
afterEach(() => rm(folder, { recursive: true }));

it.each(['SIGTERM', 'SIGKILL'] as const)(
  'a build ends with the stack that wants it, when that is ended by %s',
  async (signal) => {
    const tool = join(folder, 'tool.js');
    const said = 'console.log("building"); setInterval(() => {}, 1000)';
    await writeFile(tool, `require('fs').writeFileSync('pid', String(process.pid)); ${said}`);
    const name = relative(join(projectFolder, 'node_modules'), tool);
    const script = `
      const { CombinedLog } = require('../processes/combined-log.ts');
      process.on('SIGTERM', () => process.exit(0));
      require('./run-tool.ts').runTool(new CombinedLog(process.stdout), '${name}', [], '${folder}');`;
    const stack = spawn(process.execPath, ['--import', 'tsx', '-e', script], { cwd: `${__dirname}/..` });
    let output = '';
    stack.stdout.on('data', (data: Buffer) => (output += data.toString()));
    await eventually(() => output.includes('building'));
    const pid = Number(await readFile(join(folder, 'pid'), 'utf8'));
    stack.kill(signal);
    await once(stack, 'exit');
    await eventually(() => !isAlive(pid));
  },
);
