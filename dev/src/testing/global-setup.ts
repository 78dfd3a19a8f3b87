import { findServers } from '../servers';
import { startTestServers, type TestServers } from './test-servers';

declare global {
  var ticketStoreTestServers: TestServers | undefined;
}

/** Before a run of jest: real servers for all its suites, named to them in the environment. */
export default async function globalSetup(): Promise<void> {
  const paths = await findServers((line) => console.log(line));
  Object.assign(process.env, {
    MONGOMS_SYSTEM_BINARY: paths.mongod,
    // Any version that runs will do; the memory server would warn that it is not its own default.
    MONGOMS_SYSTEM_BINARY_VERSION_CHECK: 'false',
    NATS_STREAMING_BIN: paths.nats,
    REDIS_BIN: paths.redis,
  });
  const servers = await startTestServers(paths);
  globalThis.ticketStoreTestServers = servers;
  Object.assign(process.env, {
    TEST_MONGO_URL: servers.mongoUrl,
    TEST_NATS_URL: servers.natsUrl,
    TEST_REDIS_URL: servers.redisUrl,
  });
}
