import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request as send } from 'node:http';
import { type Socket } from 'node:net';
import { aGateway, aService, closeServers, listening, textOf } from './servers';

afterEach(closeServers);

describe('an upgraded connection', () => {
  it('is joined to the service in both directions', async () => {
    const server = createServer();
    server.on('upgrade', (_request, socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
      socket.on('data', (data: Buffer) => socket.end(`heard ${data.toString()}`));
    });
    const gateway = await aGateway(await listening(server));
    const request = send(`${gateway}/_next/hmr`, {
      headers: { connection: 'Upgrade', upgrade: 'websocket' },
    }).end();
    const [, socket] = (await once(request, 'upgrade')) as [unknown, Socket];
    socket.write('hello');
    const [data] = (await once(socket, 'data')) as [Buffer];
    expect(data.toString()).toBe('heard hello');
  });

  it('is not kept for further requests by a service that stays with HTTP', async () => {
    const gateway = await aGateway(await aService((request, response) => response.end(request.url)));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABk' };
    const [asked] = (await once(send(`${gateway}/api/tickets`, { agent, headers }).end(), 'response')) as [
      IncomingMessage,
    ];
    expect(await textOf(asked)).toBe('/api/tickets');
    const [next] = (await once(send(`${gateway}/api/nowhere`, { agent }).end(), 'response')) as [
      IncomingMessage,
    ];
    expect(next.statusCode).toBe(503);
  });

  it('brings the body of its request along', async () => {
    const service = await aService(
      (request, response) => void textOf(request).then((text) => response.end(text)),
    );
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c' };
    const request = send(`${await aGateway(service)}/api/tickets`, { method: 'POST', headers });
    request.write('half');
    setTimeout(() => request.end(' and half'), 20);
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    expect(await textOf(answer)).toBe('half and half');
  });
});
