import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type CombinedLog } from '../processes/combined-log';
import { Reaper } from '../processes/reaper';
import { projectFolder } from './layout';

/**
 * Runs a tool of a package to its end. It ends with us, however that comes about: one that was left building would stand
 * in the way of the next start.
 */
export async function runTool(log: CombinedLog, tool: string, args: string[], cwd: string) {
  const [name = tool] = tool.split('/');
  const started = Date.now();
  log.line('build', `${name} ${args.join(' ')}`);
  const env = { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: '1' };
  const program = join(projectFolder, 'node_modules', tool);
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const reaper = new Reaper();
  reaper.watch(child);
  log.follow('build', child.stdout);
  log.follow('build', child.stderr);
  const [code] = (await once(child, 'close')) as [number | null];
  reaper.release();
  if (code !== 0) throw new Error(`${name} could not build the shop: its messages are above.`);
  log.line('build', `${name} done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
