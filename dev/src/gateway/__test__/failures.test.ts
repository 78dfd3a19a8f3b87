import { once } from 'node:events';
import { request as send } from 'node:http';
import { connect } from 'node:net';
import { freePort } from '../../processes/free-port';
import { aGateway, aService, closeServers } from './servers';

afterEach(closeServers);

describe('when a service fails', () => {
  const nobody = async () => `http://127.0.0.1:${await freePort()}`;

  it('answers 502 in the error form of the shop below /api', async () => {
    const response = await fetch(`${await aGateway(await nobody())}/api/tickets`);
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringContaining('does not answer right now') }],
    });
  });

  it('answers 502 with a page elsewhere', async () => {
    const response = await fetch(`${await aGateway(await nobody())}/tickets/1`);
    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('does not answer right now');
  });

  it('answers 502 when the service hangs up without a word', async () => {
    const service = await aService((request) => request.socket.destroy());
    expect((await fetch(`${await aGateway(service)}/api/tickets`)).status).toBe(502);
  });

  it('answers 503 for a service that this stack does not run', async () => {
    expect((await fetch(`${await aGateway(await nobody())}/api/nowhere`)).status).toBe(503);
  });

  it('answers 504 when the service takes too long', async () => {
    const service = await aService(() => undefined);
    const gateway = await aGateway(service, { timeoutMs: 50 });
    const response = await fetch(`${gateway}/api/tickets`);
    expect(response.status).toBe(504);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringContaining('takes too long') }],
    });
  });

  it('cuts the answer off when the service dies in the middle of it', async () => {
    const service = await aService((_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half');
      setImmediate(() => response.destroy());
    });
    const response = await fetch(`${await aGateway(service)}/api/tickets`);
    await expect(response.text()).rejects.toThrow();
  });

  it('repeats a GET that met a connection the service had just closed', async () => {
    let answered = 0;
    const service = await aService((request, response) => {
      // The second request of a connection is met by silence, as when an idle connection runs out.
      if (answered++ === 1) request.socket.destroy();
      else response.end('here');
    });
    const gateway = await aGateway(service);
    await (await fetch(`${gateway}/api/tickets`)).text();
    expect(await (await fetch(`${gateway}/api/tickets`)).text()).toBe('here');
  });
});

describe('when a caller fails', () => {
  it('goes on serving after a request that was cut off', async () => {
    const gateway = await aGateway(await aService((_request, response) => response.end('here')));
    const { hostname, port } = new URL(gateway);
    const socket = connect(Number(port), hostname);
    socket.end('POST /api/tickets HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nonly so much');
    await once(socket.resume(), 'close');
    expect((await fetch(`${gateway}/`)).status).toBe(200);
  });

  it('ends the request to the service when the caller goes away', async () => {
    let abandoned = () => {};
    const isAbandoned = new Promise<void>((resolve) => (abandoned = resolve));
    const service = await aService((request, response) => {
      request.socket.once('close', abandoned);
      response.write('one of many');
    });
    const caller = send(`${await aGateway(service)}/api/tickets`).end();
    await once(caller, 'response');
    caller.on('error', () => undefined).destroy();
    await isAbandoned;
  });
});
