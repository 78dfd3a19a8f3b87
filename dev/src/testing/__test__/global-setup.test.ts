import { connect } from 'node:net';
import { once } from 'node:events';

describe('the servers of a test run', () => {
  it.each(['TEST_MONGO_URL', 'TEST_NATS_URL', 'TEST_REDIS_URL'])(
    '%s names one that answers',
    async (name) => {
      const { hostname, port } = new URL(process.env[name]!);
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      socket.destroy();
    },
  );
});
