import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { run } from '../tools/run';
import { projectFolder } from '../workflows/workflow';

/** The last one that runs on Node 20. It is too large for everybody's node_modules. */
const VERSION = '6.8.0';
const toolFolder = join(projectFolder, `.cache/tools/verdaccio-${VERSION}`);

/** A registry of npm on this machine: it holds what is published here, and passes on everything else. */
export class Registry {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Registry> {
    const program = join(toolFolder, 'node_modules/verdaccio/bin/verdaccio');
    if (!existsSync(program)) await install();
    const folder = mkdtempSync(join(tmpdir(), 'registry-'));
    const upstream = (await run('npm', ['config', 'get', 'registry'], tmpdir())).trim();
    const config = join(folder, 'config.yaml');
    writeFileSync(config, stringify(settings(folder, upstream)));
    const port = await freePort();
    const child = spawn(process.execPath, [program, '--config', config, '--listen', `127.0.0.1:${port}`], {
      stdio: 'ignore',
    });
    const registry = new Registry(`http://127.0.0.1:${port}`, child, folder);
    await registry.answers();
    return registry;
  }

  /** Settings for npm, in the environment, with an account of this registry. */
  async account(): Promise<NodeJS.ProcessEnv> {
    const body = { name: 'a-publisher', password: 'a-password-for-a-test', type: 'user' };
    const answer = await fetch(`${this.url}/-/user/org.couchdb.user:a-publisher`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { token } = (await answer.json()) as { token: string };
    const file = join(this.folder, 'npmrc');
    writeFileSync(file, `registry=${this.url}\n//${new URL(this.url).host}/:_authToken=${token}\n`);
    return { npm_config_userconfig: file, npm_config_registry: this.url };
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<void> {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
      if (
        await fetch(`${this.url}/-/ping`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('The registry does not answer');
  }
}

async function install(): Promise<void> {
  mkdirSync(toolFolder, { recursive: true });
  const manifest = {
    private: true,
    dependencies: { verdaccio: VERSION },
    // It is asked for by a tag, which not every mirror of npm's registry knows.
    overrides: { 'node-fetch': '2.7.0' },
  };
  writeFileSync(join(toolFolder, 'package.json'), JSON.stringify(manifest));
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], toolFolder);
}

function settings(folder: string, upstream: string) {
  const everybody = { access: '$all', publish: '$authenticated' };
  return {
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'htpasswd') } },
    uplinks: { npm: { url: upstream, timeout: '60s', max_fails: 20 } },
    packages: { '@ticket-store/*': everybody, '**': { ...everybody, proxy: 'npm' } },
    log: { type: 'stdout', level: 'error' },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
