import { join } from 'node:path';
import { natsProbe, redisProbe, tcpProbe } from '../processes/readiness';
import { type ProcessSpec } from '../processes/spec';
import { type StackContext } from './context';

const loopback = '127.0.0.1';

/** One mongod for the four databases; in the cluster each service has its own. */
export function mongo(context: StackContext): ProcessSpec {
  const port = context.ports.of('mongo');
  return server(context, 'mongo', context.programs.mongod, tcpProbe(port), (folder) => [
    ...['--dbpath', folder, '--bind_ip', loopback, '--port', `${port}`],
    ...['--nounixsocket', '--quiet', '--wiredTigerCacheSizeGB', '0.25'],
  ]);
}

/** Messages on disk and kept for ever, and a vanished client noticed within seconds, as in the cluster. */
export function nats(context: StackContext): ProcessSpec {
  const [port, monitorPort] = [context.ports.of('nats'), context.ports.of('nats-monitor')];
  const spec = server(context, 'nats', context.programs.nats, natsProbe(monitorPort), (folder) => [
    ...['-cid', 'ticketing', '-st', 'FILE', '-dir', folder],
    ...['-a', loopback, '-p', `${port}`, '-m', `${monitorPort}`],
    ...['-hbi', '5s', '-hbt', '5s', '-hbf', '2'],
    ...['-mc', '0', '-msu', '0', '-mm', '0', '-mb', '0', '-ma', '0s'],
  ]);
  // More threads of Go need a quarter more of the processors, to wake each other. A node of the cluster has but one core.
  return { ...spec, env: { GOMAXPROCS: '1', ...spec.env } };
}

/** Timers must survive a restart, so every write goes to disk and nothing is ever evicted. */
export function redis(context: StackContext): ProcessSpec {
  const port = context.ports.of('redis');
  return server(context, 'redis', context.programs.redis, redisProbe(port), (folder) => [
    ...['--bind', loopback, '--port', `${port}`, '--dir', folder],
    ...['--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'],
  ]);
}

/** A server with a folder and a log file of its own. */
export function server(
  { settings }: StackContext,
  name: string,
  command: string,
  probe: ProcessSpec['probe'],
  argsFor: (folder: string) => string[],
): ProcessSpec {
  const folder = join(settings.dataFolder, name);
  const logFile = join(settings.dataFolder, 'logs', `${name}.log`);
  return {
    name,
    kind: 'server',
    command,
    args: argsFor(folder),
    cwd: folder,
    env: settings.env,
    probe,
    logFile,
  };
}
