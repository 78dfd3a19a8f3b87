import { join } from 'node:path';
import { mongod } from './mongod';
import { natsStreamingServer } from './nats-streaming-server';
import { type Log } from './program';
import { redisServer } from './redis-server';
import { resolveProgram } from './resolve';

const cacheFolder = join(__dirname, '../../../.cache/servers');

/** The executables of the real servers. */
export interface ServerPaths {
  mongod: string;
  nats: string;
  redis: string;
}

/** Finds, or else fetches, the three servers the shop needs, side by side. */
export async function findServers(log: Log): Promise<ServerPaths> {
  const find = (program: typeof mongod) => resolveProgram(program, { env: process.env, cacheFolder, log });
  const [mongo, nats, redis] = await Promise.all([mongod, natsStreamingServer, redisServer].map(find));
  return { mongod: mongo!, nats: nats!, redis: redis! };
}
