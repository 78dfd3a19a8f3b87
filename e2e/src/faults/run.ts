import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** `npm run faults [-- --short] [jest's own arguments]`: every fault of the list, on a stack of their own. */
async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const short = args.includes('--short');
  const root = resolve(__dirname, '../../..');
  const own = args.filter((arg) => arg !== '--short');
  const jest = spawn(
    process.execPath,
    [
      resolve(root, 'node_modules/jest/bin/jest.js'),
      '--config=e2e/jest.faults.config.js',
      '--runInBand',
      ...own,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, FAULTS: short ? 'short' : 'full' } },
  );
  const [code] = (await once(jest, 'exit')) as [number | null];
  return code ?? 1;
}

void main().then((code) => (process.exitCode = code));
