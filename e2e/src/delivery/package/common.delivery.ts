import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../tools/run';
import { projectFolder } from '../workflows/workflow';
import { Registry } from './registry';
import { exchangeAnEvent, installInEmptyProject, packCommon, type Modules } from './stranger';

let registry: Registry;
let npm: NodeJS.ProcessEnv;
let packed: string;
const folders = [mkdtempSync(join(tmpdir(), 'packed-'))];

beforeAll(async () => {
  packed = await packCommon(folders[0]!);
  registry = await Registry.start();
  npm = await registry.account();
  await run('npm', ['publish', packed, '--access', 'public'], folders[0]!, npm);
});
afterAll(async () => {
  await registry?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Whether the listener heard what the publisher said. */
const exchanged = async (modules: Modules, what: string) => {
  const folder = await installInEmptyProject(modules, what, npm);
  folders.push(folder);
  const name = `stranger-${modules}`;
  const heard = await exchangeAnEvent(folder, name, process.env.TEST_NATS_URL!);
  return heard === JSON.stringify({ orderId: name });
};

it('lets a CommonJS project that installed the packed file exchange an event', async () => {
  expect(await exchanged('commonjs', packed)).toBe(true);
});

it('lets a project of ES modules that installed it from a registry exchange an event', async () => {
  expect(await exchanged('module', '@ticket-store/common')).toBe(true);
});

it('holds neither tests nor anything that only a test needs', async () => {
  const files = await run('tar', ['-tf', packed], folders[0]!);
  expect(files).not.toMatch(/__test__|tsbuildinfo|node_modules/);
  expect(files).toMatch(/package\/dist\/index\.mjs/);
});

it('is clean in the eyes of publint and of Are The Types Wrong', async () => {
  const bin = (name: string) => join(projectFolder, 'node_modules/.bin', name);
  await run(bin('publint'), ['--strict', packed], projectFolder);
  // Nothing older than node16's resolution: Node 20 is the oldest that is supported.
  await run(bin('attw'), ['--profile', 'node16', packed], projectFolder);
});
