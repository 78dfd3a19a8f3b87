import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoMemoryServer } from 'mongodb-memory-server';
import { freePort } from '../processes/free-port';
import { natsProbe, type Probe, redisProbe, untilReady } from '../processes/readiness';
import { Reaper } from '../processes/reaper';
import { type ServerPaths } from '../servers';

const startLimitMs = 30_000;

/** The servers of one test run: where they are, and how to end them. */
export interface TestServers {
  mongoUrl: string;
  natsUrl: string;
  redisUrl: string;
  stop(): Promise<void>;
}

/** Starts one server of each kind, with nothing in it, for all the suites of a run. */
export async function startTestServers(paths: ServerPaths): Promise<TestServers> {
  const reaper = new Reaper();
  const folder = await mkdtemp(join(tmpdir(), 'ticket-store-test-'));
  const start = (program: string, args: string[], probe: Probe) =>
    startServer(reaper, folder, program, args, probe);
  const [natsPort, monitorPort, redisPort] = await Promise.all([freePort(), freePort(), freePort()]);
  const [mongo, ...children] = await Promise.all([
    MongoMemoryServer.create({
      binary: { systemBinary: paths.mongod },
      instance: {
        storageEngine: 'wiredTiger',
        launchTimeout: startLimitMs,
        // Lets a test have the server answer as one that fails.
        args: ['--setParameter', 'enableTestCommands=1'],
      },
    }),
    start(paths.nats, natsArguments(natsPort, monitorPort), natsProbe(monitorPort)),
    start(paths.redis, redisArguments(redisPort), redisProbe(redisPort)),
  ]);
  return {
    mongoUrl: mongo.getUri().replace(/\/$/, ''),
    natsUrl: `nats://127.0.0.1:${natsPort}`,
    redisUrl: `redis://127.0.0.1:${redisPort}`,
    async stop() {
      await Promise.all([mongo.stop(), ...children.map(end)]);
      reaper.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function natsArguments(port: number, monitorPort: number) {
  const limits = ['-mc', '0', '-msu', '0', '-mm', '0', '-mb', '0'];
  return ['-cid', 'ticketing', '-a', '127.0.0.1', '-p', `${port}`, '-m', `${monitorPort}`, ...limits];
}

function redisArguments(port: number) {
  return ['--bind', '127.0.0.1', '--port', `${port}`, '--save', '', '--maxmemory-policy', 'noeviction'];
}

async function startServer(reaper: Reaper, cwd: string, program: string, args: string[], probe: Probe) {
  const child = spawn(program, args, { cwd, detached: true, stdio: 'ignore' });
  reaper.watch(child);
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${program} ended with ${code} while starting`);
  });
  await Promise.race([untilReady(program, probe, startLimitMs), failed]);
  failed.catch(() => undefined);
  child.unref();
  return child;
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
