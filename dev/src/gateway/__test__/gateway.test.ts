import { type IncomingHttpHeaders } from 'node:http';
import { aGateway, aService, closeServers, textOf } from './servers';

afterEach(closeServers);

/** A service that tells what it was asked. */
const echo = () =>
  aService((request, response) => {
    void textOf(request).then((body) => {
      const { method, url, headers } = request;
      response.end(JSON.stringify({ method, url, headers, body }));
    });
  });

const asked = async (response: Response) =>
  (await response.json()) as { method: string; url: string; body: string; headers: IncomingHttpHeaders };

describe('passing a request on', () => {
  it('keeps the method, the path with its query, the body and the cookie', async () => {
    const gateway = await aGateway(await echo());
    const response = await fetch(`${gateway}/api/tickets/7?q=a%20b`, {
      method: 'PUT',
      body: 'words',
      headers: { cookie: 'session=abc' },
    });
    const request = await asked(response);
    expect(request).toMatchObject({ method: 'PUT', url: '/api/tickets/7?q=a%20b', body: 'words' });
    expect(request.headers.cookie).toBe('session=abc');
  });

  it('tells the service who called, in the words of ingress-nginx', async () => {
    const gateway = await aGateway(await echo());
    const { headers } = await asked(await fetch(`${gateway}/`));
    expect(headers).toMatchObject({
      host: new URL(gateway).host,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': new URL(gateway).host,
      'x-forwarded-proto': 'http',
    });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
  });

  it('does not believe what callers say about themselves', async () => {
    const gateway = await aGateway(await echo());
    const claims = {
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.test',
    };
    const { headers } = await asked(await fetch(`${gateway}/`, { headers: claims }));
    expect(headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' });
    expect(headers['x-forwarded-host']).not.toBe('evil.test');
  });

  it('keeps a request id that the caller brought', async () => {
    const gateway = await aGateway(await echo());
    const { headers } = await asked(
      await fetch(`${gateway}/`, { headers: { 'x-request-id': 'from-outside' } }),
    );
    expect(headers['x-request-id']).toBe('from-outside');
  });

  it('hands back the status and every cookie', async () => {
    const service = await aService((_request, response) => {
      response
        .writeHead(201, { 'set-cookie': ['a=1; httponly', 'b=2'], link: '</next>; rel="next"' })
        .end('made');
    });
    const response = await fetch(`${await aGateway(service)}/api/tickets`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1; httponly', 'b=2']);
    expect(response.headers.get('link')).toBe('</next>; rel="next"');
    expect(await response.text()).toBe('made');
  });

  it('streams: an event arrives while the service is still talking', async () => {
    let finish = () => {};
    const service = await aService((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: first\n\n');
      finish = () => response.end('data: last\n\n');
    });
    const response = await fetch(`${await aGateway(service)}/api/tickets/changes`);
    const reader = response.body!.getReader();
    expect(Buffer.from((await reader.read()).value).toString()).toBe('data: first\n\n');
    finish();
    expect(Buffer.from((await reader.read()).value).toString()).toBe('data: last\n\n');
  });

  it('connects a live stream at once, before its first event', async () => {
    const service = await aService((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    });
    const response = await fetch(`${await aGateway(service)}/api/tickets/changes`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    await response.body!.cancel();
  });
});

describe('the size of a request', () => {
  const post = (gateway: string, body: Uint8Array | ReadableStream) =>
    fetch(`${gateway}/api/tickets`, { method: 'POST', body, duplex: 'half' });
  const bytes = (count: number) => new Uint8Array(count);

  it('passes one megabyte', async () => {
    const gateway = await aGateway(await echo());
    expect((await post(gateway, bytes(1024 * 1024))).status).toBe(200);
  });

  it('refuses more than one megabyte with 413', async () => {
    const response = await post(await aGateway(await echo()), bytes(1024 * 1024 + 1));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ errors: [{ message: 'The request is larger than 1 MB.' }] });
  });

  it('refuses it too when the caller does not say how much will come', async () => {
    const endless = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 20; part++) controller.enqueue(bytes(100_000));
        controller.close();
      },
    });
    expect((await post(await aGateway(await echo()), endless)).status).toBe(413);
  });
});
