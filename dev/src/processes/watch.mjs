/**
 * Runs a service from its source, in its folder, and starts it again after every edit of it or of common.
 *
 * An edit of common starts five services at once, often on two cores, and three quarters of a start are spent on loading
 * packages. So a spare process has them loaded by the time of the edit, and what is left is the service itself.
 */
import { context } from 'esbuild';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const SOURCES = ['../common', '.'];
/** A copied file arrives in several steps, and often not alone. */
const GATHER_MS = 100;
/** By then whatever started with the same edit is up, and the processors are free. */
const SPARE_AFTER_MS = 5_000;

const watched = new Set();
/** The files that the service has loaded from packages, as its last run told. */
let loaded = [];
let compilers;
let starts = 0;
let running;
let spare;
let gathering;
let restarts = Promise.resolve();

if (process.argv[2] === 'spare') beSpare();
else superviseService();

function superviseService() {
  process.on('SIGUSR2', () => running?.kill('SIGUSR2'));
  process.once('SIGTERM', () => {
    if (!isAlive(running)) process.exit();
    running.once('exit', () => process.exit()).kill('SIGTERM');
  });
  edited();
}

function edited() {
  clearTimeout(gathering);
  gathering = setTimeout(() => (restarts = restarts.then(restart)), GATHER_MS);
}

async function restart() {
  watchFolders();
  try {
    compilers ??= await Promise.all(SOURCES.map(compilerOf));
    await Promise.all(compilers.map((compiler) => compiler.rebuild()));
  } catch {
    return console.error('It goes on as it was until this is mended');
  }
  if (isAlive(running)) {
    running.kill('SIGTERM');
    await once(running, 'exit');
  }
  running = isAlive(spare) ? spare : makeSpare();
  spare = undefined;
  running.on('message', (files) => (loaded = files));
  running.send('start');
  starts += 1;
  running.once('exit', endWithFirst);
  void delay(SPARE_AFTER_MS).then(() => (spare ??= makeSpare()));
}

/** Without an edit nothing here can mend what is amiss, such as a variable that is missing; a new container may. */
function endWithFirst(code) {
  if (starts === 1 && code) process.exit(code);
}

/** Watches folders, also those that are new: a copied file replaces the old one instead of changing it. */
function watchFolders() {
  for (const folder of SOURCES.map((source) => join(source, 'src'))) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const inside = entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const each of [folder, ...inside].filter((path) => !watched.has(path))) {
      watched.add(each);
      watch(each, edited);
    }
  }
}

/** Leaves out the types, which have been checked elsewhere. What has not changed is not read again. */
function compilerOf(folder) {
  return context({
    absWorkingDir: resolve(folder),
    entryPoints: ['src/**/*.ts'],
    outdir: 'dist',
    format: 'cjs',
    platform: 'node',
    sourcemap: true,
    logLevel: 'warning',
  });
}

function isAlive(child) {
  return child?.exitCode === null && child.signalCode === null;
}

function makeSpare() {
  const child = fork(import.meta.filename, ['spare'], { execArgv: ['--enable-source-maps'] });
  // What is traced must not be loaded before the tracing is.
  child.send(process.env.OTEL_EXPORTER_OTLP_ENDPOINT ? [] : loaded);
  return child;
}

function beSpare() {
  const require = createRequire(resolve('package.json'));
  process.on('message', (message) => {
    if (message !== 'start') return message.forEach((file) => require(file));
    require('./dist/index.js');
    process.send(Object.keys(require.cache).filter((file) => file.includes('/node_modules/')));
  });
}
