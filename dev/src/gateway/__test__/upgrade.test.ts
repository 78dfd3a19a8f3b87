import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import { type Socket } from 'node:net';
import { aGateway, closeServers, listening } from './servers';

afterEach(closeServers);

describe('an upgraded connection', () => {
  it('is joined to the service in both directions', async () => {
    const server = createServer();
    server.on('upgrade', (_request, socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n');
      socket.on('data', (data: Buffer) => socket.end(`heard ${data.toString()}`));
    });
    const gateway = await aGateway(await listening(server));
    const request = send(`${gateway}/_next/hmr`, {
      headers: { connection: 'Upgrade', upgrade: 'echo' },
    }).end();
    const [, socket] = (await once(request, 'upgrade')) as [unknown, Socket];
    socket.write('hello');
    const [data] = (await once(socket, 'data')) as [Buffer];
    expect(data.toString()).toBe('heard hello');
  });
});
