import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DEVELOPMENT, SHORT_WINDOW, without } from './support/kinds-of-shop';
import { requireNoSecrets } from './support/secrets';
import { startOwnStack } from './support/stack';

/** Long enough to buy in comfort, short enough to watch a reservation run out. */
const WINDOW_SECONDS = '30';

/** `npm run e2e`: the browser stories against BASE_URL (or --base-url), else against an embedded stack of their own. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { 'base-url': { type: 'string' } },
    allowPositionals: true,
  });
  const given = values['base-url'] ?? process.env.BASE_URL;
  // Nobody knows how that shop is set up.
  if (given) return runStories(given, [...without(DEVELOPMENT, SHORT_WINDOW), ...positionals]);

  const results = resolve(__dirname, '../../test-results');
  mkdirSync(results, { recursive: true });
  const logFile = resolve(results, 'stack.log');
  console.log(`Starting a stack for the stories; its log is ${logFile}`);
  const stack = await startOwnStack({ EXPIRATION_WINDOW_SECONDS: WINDOW_SECONDS }, logFile);
  const code = await runStories(stack.url, positionals).finally(() => stack.stop());
  requireNoSecrets(logFile);
  return code;
}

async function runStories(baseUrl: string, args: string[]): Promise<number> {
  const env = { ...process.env, BASE_URL: baseUrl };
  const stories = spawn('npx', ['playwright', 'test', ...args], {
    cwd: resolve(__dirname, '..'),
    env,
    stdio: 'inherit',
  });
  const [code] = (await once(stories, 'exit')) as [number | null];
  return code ?? 1;
}

void main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
