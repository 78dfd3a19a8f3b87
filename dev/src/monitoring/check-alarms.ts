import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findProgram } from '../servers';
import { promtool } from '../servers/prometheus';

const folder = join(__dirname, '../../../infra/monitoring');

/** `npm run check:alarms`: every rule is valid, rings when it should, and is quiet when it should. */
async function main(): Promise<number> {
  const program = await findProgram(promtool, (line) => console.log(line)).catch((error: Error) => {
    if (process.env.CI) throw error;
    console.warn(`NOT CHECKED: ${error.message}`);
  });
  if (!program) return 0;
  const run = (...args: string[]) => spawnSync(program, args, { cwd: folder, stdio: 'inherit' }).status ?? 1;
  return run('check', 'rules', 'rules.yaml') || run('test', 'rules', 'rules.test.yaml');
}

void main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
