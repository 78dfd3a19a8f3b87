import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { download } from '../download';

let server: Server;
afterEach(() => server.close());

async function served(listener: RequestListener) {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
}

const aFile = () => join(mkdtempSync(join(tmpdir(), 'download-')), 'file');

describe('a download', () => {
  it('writes the file and tells how far it is', async () => {
    const content = Buffer.alloc(4_000_000, 'x');
    const url = await served((_request, response) => {
      response.writeHead(200, { 'content-length': content.length }).end(content);
    });
    const [file, lines] = [aFile(), [] as string[]];
    await download(url, file, (line) => void lines.push(line));
    expect(readFileSync(file).equals(content)).toBe(true);
    expect(lines.at(-1)).toBe('downloaded 100% of 4 MB');
  });

  it('fails when there is no such file', async () => {
    const url = await served((_request, response) => response.writeHead(404).end());
    await expect(download(url, aFile(), () => undefined)).rejects.toThrow('answered 404');
  });

  it('fails when it breaks off in the middle', async () => {
    const url = await served((_request, response) => {
      response.writeHead(200, { 'content-length': 10 }).write('half');
      setImmediate(() => response.destroy());
    });
    await expect(download(url, aFile(), () => undefined)).rejects.toThrow();
  });
});
