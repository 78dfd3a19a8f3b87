import { spawn, type SpawnOptions } from 'node:child_process';

/**
 * Runs a command to its end and answers what it printed. Throws, with its last words, when it fails. A command that
 * is still running when this process ends is ended with it.
 */
export function run(command: string, args: string[], options: SpawnOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const kill = () => child.kill();
    process.once('exit', kill);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('exit', kill);
      if (code === 0) return resolve(output);
      reject(new Error(`${command} ended with ${signal ?? code}: ${lastLine(output)}`));
    });
  });
}

function lastLine(output: string) {
  return output.trim().split('\n').at(-1) || 'it printed nothing';
}
