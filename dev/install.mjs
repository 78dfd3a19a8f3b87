/**
 * Makes a fresh clone runnable: checks Node, and installs the packages when they are missing or are not the ones
 * package-lock.json names. Runs before every script, so it answers in milliseconds when there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not import.meta.dirname: a Node that is too old has none, and is to be told so.
const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
const lock = join(root, '.cache', 'install.lock');
const installLimitMs = 10 * 60_000;

checkNode();
if (reasonToInstall()) withLock(install);

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node 20.19 or newer is needed, this is ${process.versions.node}. Install it from https://nodejs.org`);
}

function reasonToInstall() {
  const there = statSync(installed, { throwIfNoEntry: false });
  if (!there) return 'node_modules is missing or incomplete';
  if (there.mtimeMs >= statSync(wanted).mtimeMs) return undefined;
  const stale = changedPackage(packagesOf(wanted), packagesOf(installed));
  return stale && `package-lock.json names another ${stale}`;
}

/** A newer lockfile alone says little: a checkout touches it, and npm itself writes it after node_modules. */
function changedPackage(lockfile, present) {
  return Object.keys(lockfile)
    .filter((path) => path.includes('node_modules/'))
    .find((path) => (present[path] ? differs(lockfile[path], present[path]) : isRequired(lockfile[path])));
}

function differs(a, b) {
  return a.version !== b.version || a.resolved !== b.resolved;
}

/** Packages for other platforms are in the lockfile and never installed. */
function isRequired(entry) {
  return !entry.optional && !entry.devOptional && !entry.peer;
}

function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** Two scripts started together must not both empty node_modules: the second waits, then looks again. */
function withLock(work) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  let told = false;
  while (!takeLock()) {
    if (!told) console.log(`waiting for another npm ci in this folder (if there is none, delete ${lock})`);
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned()) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned() {
  const held = statSync(lock, { throwIfNoEntry: false });
  if (!held) return false;
  if (Date.now() - held.mtimeMs > installLimitMs) return true;
  const holder = Number(readFileSync(lock, 'utf8'));
  // A lock that is still empty is being written this moment.
  return holder > 0 && !isAlive(holder);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function install() {
  const reason = reasonToInstall();
  if (!reason) return;
  console.log(`installing the packages with npm ci, because ${reason} (a minute or two the first time)`);
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) fail('npm ci failed: its messages are above');
}

function fail(message) {
  console.error(message);
  rmSync(lock, { force: true });
  process.exit(1);
}
