import { spawn } from 'node:child_process';
import { copyFile, mkdir, readFile, rename } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../processes/free-port';
import { tcpProbe, untilReady } from '../../processes/readiness';
import { type ServerProgram } from '../../servers/program';
import { goModule } from '../../servers/registries';
import { resolveProgram } from '../../servers/resolve';
import { run } from '../../servers/run';

const goPath = 'github.com/stripe/stripe-mock';
const version = '0.203.0';
const cacheFolder = join(__dirname, '../../../../.cache/servers');

/** Stripe's own stand-in for its API: it keeps nothing, but knows every path and parameter of the published OpenAPI. */
const stripeMock: ServerProgram = {
  name: 'stripe-mock',
  variable: 'STRIPE_MOCK_BIN',
  sources: [goModule(goPath, version, 'stripe-mock')],
};

const told: string[] = [];
const log = (line: string) => void told.push(line);

/** Starts stripe-mock. What was tried to find it is part of the error when it cannot be had. */
export async function startStripeMock(): Promise<{ url: string; stop: () => Promise<void> }> {
  const program = await resolveProgram(stripeMock, { env: process.env, cacheFolder, log }).catch(
    (error: unknown) => {
      throw new Error([...told, String(error)].join('\n'));
    },
  );
  const port = await freePort();
  const child = spawn(program, ['-http-addr', `127.0.0.1:${port}`], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  await untilReady('stripe-mock', tcpProbe(port), 20_000);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await exited;
    },
  };
}

/** The OpenAPI that Stripe publishes, as the module of stripe-mock carries it: STRIPE_OPENAPI, the cache, the module. */
export async function readOpenApi(): Promise<unknown> {
  const cached = join(cacheFolder, `stripe-openapi-${version}.json`);
  const path = process.env.STRIPE_OPENAPI ?? cached;
  if (path === cached && !existsSync(cached)) await fetchOpenApi(cached);
  return JSON.parse(await readFile(path, 'utf8'));
}

async function fetchOpenApi(target: string): Promise<void> {
  const answer = await run('go', ['mod', 'download', '-json', `${goPath}@v${version}`]).catch(
    (error: unknown) => {
      throw new Error(
        `Stripe's OpenAPI comes with ${goPath}: install Go, or set STRIPE_OPENAPI. ${String(error)}`,
      );
    },
  );
  const { Dir: folder } = JSON.parse(answer.slice(answer.indexOf('{'))) as { Dir: string };
  await mkdir(cacheFolder, { recursive: true });
  await copyFile(join(folder, 'embedded/openapi/spec3.json'), `${target}.${process.pid}`);
  await rename(`${target}.${process.pid}`, target);
}
