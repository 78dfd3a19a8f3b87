import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { services } from './stack/layout';
import { dataFolderOf } from './stack/settings';

interface StackAddresses {
  mongo: string;
  nats: string;
  redis: string;
}

const ROOT = resolve(__dirname, '../..');
const SERVICES = services.filter((name) => existsSync(resolve(ROOT, name, 'src/dead-letters.ts')));

/** The variables of a service's own dead-letter command, with which it reaches what the running stack started. */
function environmentOf(service: string, { mongo, nats, redis }: StackAddresses) {
  const addresses = {
    MONGO_URI: `${mongo}/${service}`,
    NATS_URL: nats,
    REDIS_URL: redis,
    NATS_CLIENT_ID: `${service}-tool`,
  };
  // Read by the service's configuration, and of no use to the command.
  const unused = { JWT_KEY: 'unused', STRIPE_KEY: 'sk_test_unused' };
  return { ...unused, ...process.env, ...addresses };
}

function readStack(file: string): StackAddresses {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StackAddresses;
  } catch {
    throw new Error(
      `No running stack at ${file}. Start it with npm start, or name its stack.json with --stack.`,
    );
  }
}

/** `npm run dead-letters -- --service orders list|show|replay|drop`: the command of a service of the running stack. */
function main(): number {
  const { values, tokens } = parseArgs({
    options: { service: { type: 'string' }, stack: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const { service, stack = join(dataFolderOf(process.env), 'stack.json') } = values;
  if (typeof service !== 'string' || !SERVICES.includes(service)) {
    throw new Error(`Name a service: --service ${SERVICES.join('|')}`);
  }
  const own = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [token.value];
    return token.kind === 'option' && token.name === 'all' ? ['--all'] : [];
  });
  const env = environmentOf(service, readStack(String(stack)));
  const command = resolve(ROOT, service, 'dist/dead-letters.js');
  return spawnSync(process.execPath, [command, ...own], { env, stdio: 'inherit' }).status ?? 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
