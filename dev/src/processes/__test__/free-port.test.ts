import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort, isFree } from '../free-port';

describe('a free port', () => {
  it('can be listened on, and is not free from then on', async () => {
    const port = await freePort();
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    expect(await isFree(port, '127.0.0.1')).toBe(false);
    server.close();
  });
});
