import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { aFolder, eventually, isAlive } from './processes';

let root: string;
let watcher: ChildProcess;
let said: string;

/** Replaces a file, as a copy into a container does. */
function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, `${file}.new`), text);
  renameSync(join(root, `${file}.new`), join(root, file));
}

const service = (words: string) => `
  import { greeting } from '../../common/dist/greeting';
  import 'a-package';
  const words: string = greeting + ' ${words}';
  console.log(words, process.pid);
  setInterval(() => undefined, 1000);
`;

const watchService = () =>
  spawn(process.execPath, [resolve(__dirname, '../watch.mjs')], { cwd: join(root, 'orders') });

const says = (words: string | RegExp) => eventually(() => said.match(words));
const pidAfter = async (words: string) => Number((await says(new RegExp(`${words} (\\d+)`)))?.[1]);

beforeEach(() => {
  root = aFolder();
  said = '';
  write('node_modules/a-package/index.js', "console.log('the package is loaded by', process.pid)");
  write('orders/package.json', '{}');
  write('common/src/greeting.ts', "export const greeting: string = 'hello'");
  write('orders/src/index.ts', service('one'));
  watcher = watchService();
  for (const output of [watcher.stdout!, watcher.stderr!])
    output.on('data', (data) => (said += String(data)));
});

afterEach(async () => {
  watcher.kill('SIGTERM');
  await eventually(() => watcher.exitCode !== null || watcher.signalCode !== null);
  rmSync(root, { recursive: true });
});

it('starts the service again after an edit of it, of common, and of a folder that is new', async () => {
  await says('hello one');
  write('orders/src/index.ts', service('two'));
  await says('hello two');
  write('common/src/greeting.ts', "export const greeting: string = 'good evening'");
  await says('good evening two');
  write('orders/src/routes/a.ts', "export const name = 'three';");
  write('orders/src/index.ts', `import { name } from './routes/a'; console.log(name, process.pid)`);
  await says('three');
  write('orders/src/routes/a.ts', "export const name = 'four';");
  await says('four');
});

it('goes on with what it has until an edit compiles', async () => {
  const pid = await pidAfter('hello one');
  write('orders/src/index.ts', 'const = ;');
  await says('It goes on as it was until this is mended');
  expect(isAlive(pid)).toBe(true);
  write('orders/src/index.ts', service('mended'));
  await says('hello mended');
});

it('runs an edit in a process that has loaded the packages before', async () => {
  await says('hello one');
  const spare = Number((await says(/hello one[^]*the package is loaded by (\d+)/))?.[1]);
  write('orders/src/index.ts', service('two'));
  expect(await pidAfter('hello two')).toBe(spare);
});

it('passes on that the container is about to be stopped', async () => {
  write(
    'orders/src/index.ts',
    `process.on('SIGUSR2', () => console.log('leaving')); ${service('listening')}`,
  );
  await says('hello listening');
  watcher.kill('SIGUSR2');
  await says('leaving');
});

it('ends with a service that cannot start, unless an edit has come and another may mend it', async () => {
  write('orders/src/index.ts', `console.log('one'); setInterval(() => undefined, 1000);`);
  await says('one');
  write('orders/src/index.ts', `console.log('two'); process.exit(3);`);
  await says('two');
  write('orders/src/index.ts', `console.log('three');`);
  await says('three');
  watcher.kill('SIGTERM');
  await eventually(() => watcher.exitCode !== null);

  write('orders/src/index.ts', 'process.exit(3);');
  watcher = watchService();
  await eventually(() => watcher.exitCode !== null);
  expect(watcher.exitCode).toBe(3);
});
