import { join } from 'node:path';
import { mongod } from './mongod';
import { natsStreamingServer } from './nats-streaming-server';
import { type Log, type ServerProgram } from './program';
import { prometheus } from './prometheus';
import { redisServer } from './redis-server';
import { resolveProgram } from './resolve';

const cacheFolder = join(__dirname, '../../../.cache/servers');

/** The executables of the real servers. */
export interface ServerPaths {
  mongod: string;
  nats: string;
  redis: string;
  /** Where it was asked for. */
  prometheus?: string;
}

/** Finds, or else fetches, one program. @throws when it cannot be had */
export function findProgram(program: ServerProgram, log: Log): Promise<string> {
  return resolveProgram(program, { env: process.env, cacheFolder, log });
}

/** Finds, or else fetches, the servers the shop needs, side by side. */
export async function findServers(log: Log, { monitoring = false } = {}): Promise<ServerPaths> {
  const find = (program: ServerProgram) => findProgram(program, log);
  const [mongo, nats, redis] = await Promise.all([mongod, natsStreamingServer, redisServer].map(find));
  const all = { mongod: mongo!, nats: nats!, redis: redis! };
  return monitoring ? { ...all, prometheus: await find(prometheus) } : all;
}
