import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { startOwnStack } from './support/stack';

const RESULTS = resolve(__dirname, '../../test-results');

/** The settings of the stack that each suite starts. */
const SUITES: Record<string, Record<string, string>> = {
  // Two keys, as while one replaces the other; and a delay that a test can wait for.
  attacks: { JWT_KEY: `${aKey()},${aKey()}`, SIGNIN_DELAY_SECONDS: '10' },
  // Long enough for a thousand buyers, short enough to see reservations run out. The races need no pages.
  races: { JWT_KEY: aKey(), EXPIRATION_WINDOW_SECONDS: '45', PAGES: 'off' },
};

function aKey() {
  return randomBytes(32).toString('hex');
}

/** A running stack's key is in its environment, or beside its stack.json. */
function keyOf(stackFile: string): string {
  if (process.env.JWT_KEY) return process.env.JWT_KEY;
  const secrets = readFileSync(resolve(dirname(stackFile), 'secrets.json'), 'utf8');
  return (JSON.parse(secrets) as { jwtKey: string }).jwtKey;
}

/** @param names the files to run, or parts of their names; all of them where there are none */
async function runSuite(suite: string, env: Record<string, string>, names: string[]): Promise<number> {
  const config = resolve(__dirname, '../jest.attacks.config.js');
  const report = resolve(RESULTS, `${suite}.json`);
  const files = (names.length ? names : ['']).map((name) => `/src/${suite}/.*${name}`);
  const jest = spawn('npx', ['jest', '-c', config, '--json', `--outputFile=${report}`, ...files], {
    env: { ...process.env, ...env },
    // The report is in its file; what is for people comes by the other stream.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(jest, 'exit')) as [number | null];
  return code ?? 1;
}

/** `npm run attacks` and `npm run races`: against the stack of --stack FILE, else against one of their own. */
async function main(): Promise<number> {
  const [suite = '', ...args] = process.argv.slice(2);
  const settings = SUITES[suite];
  if (!settings) throw new Error(`There are the suites ${Object.keys(SUITES).join(' and ')}, not ${suite}.`);
  mkdirSync(RESULTS, { recursive: true });
  const at = args.indexOf('--stack');
  if (at >= 0) {
    const [, file = ''] = args.splice(at, 2);
    return runSuite(suite, { STACK_FILE: resolve(file), JWT_KEY: keyOf(file) }, args);
  }
  const logFile = resolve(RESULTS, `${suite}-stack.log`);
  console.log(`Starting a stack for the ${suite}; its log is ${logFile}`);
  const stack = await startOwnStack(settings, logFile);
  try {
    return await runSuite(suite, { ...settings, STACK_FILE: stack.file }, args);
  } finally {
    await stack.stop();
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
