import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../processes/free-port';
import { tcpProbe, untilReady } from '../../processes/readiness';
import { projectFolder } from '../../stack/layout';
import { aService, closeServers } from './servers';

const started: ChildProcess[] = [];

afterEach(() => {
  closeServers();
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** The gateway as the stack runs it, in front of these pages. @returns its address */
async function start(pages: string, env: NodeJS.ProcessEnv): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/gateway/index.ts'], {
    cwd: join(projectFolder, 'dev'),
    env: {
      PATH: process.env.PATH,
      PORT: `${port}`,
      INGRESS_FILE: join(projectFolder, 'infra/k8s-dev/ingress-srv.yaml'),
      UPSTREAMS: JSON.stringify({ 'client-srv': [pages] }),
      ...env,
    },
    stdio: 'inherit',
  });
  started.push(child);
  await untilReady('the gateway', tcpProbe(port), 20_000);
  return `http://127.0.0.1:${port}`;
}

it.each([
  ['shows the API', {}, 'API of the ticket store'],
  ['shows the API in development', { NODE_ENV: 'development' }, 'API of the ticket store'],
  ['leaves the address to the pages in production', { NODE_ENV: 'production' }, 'no such page'],
])('%s', async (_, env, expected) => {
  const pages = await aService((_request, response) => void response.end('no such page'));
  const answer = await fetch(`${await start(pages, env)}/api/docs`);
  expect(await answer.text()).toContain(expected);
});
