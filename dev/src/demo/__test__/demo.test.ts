import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDemo } from '..';
import { demoListings } from '../listings';

/** As much of the shop as the demo talks to: accounts, and one seller's listings. */
function aShop({ failAfter = Infinity } = {}) {
  const [accounts, listings] = [new Set<string>(), [] as { title: string }[]];
  const server = createServer((request, response) => {
    void request.toArray().then((chunks: Buffer[]) => {
      const body = (chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : {}) as Record<
        string,
        string
      >;
      const answer = (status: number, content: object) =>
        response.writeHead(status, { 'set-cookie': 'session=x; path=/' }).end(JSON.stringify(content));
      if (request.url === '/api/users/signup') {
        if (accounts.has(body.email!)) return answer(400, { errors: [{ message: 'Email already in use' }] });
        return answer(accounts.add(body.email!) && 201, {});
      }
      if (request.url === '/api/users/signin') return answer(200, {});
      if (request.headers.cookie !== 'session=x') return answer(401, {});
      if (request.method === 'GET') return answer(200, listings);
      if (listings.length >= failAfter) return answer(502, {});
      return answer(listings.push({ title: body.title! }) && 201, {});
    });
  });
  return { server, accounts, listings };
}

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function opened(shop: { server: Server }) {
  servers.push(shop.server.listen(0, '127.0.0.1'));
  await once(shop.server, 'listening');
  return `http://127.0.0.1:${(shop.server.address() as AddressInfo).port}`;
}

async function start(dataFolder: string, shopUrl: string, demo = true) {
  const lines: string[] = [];
  const prepared = await prepareDemo({ dataFolder, demo });
  writeFileSync(join(dataFolder, 'something'), '');
  await prepared.seed(shopUrl, (line) => lines.push(line));
  return lines.join('\n');
}

const aFolder = () => mkdtempSync(join(tmpdir(), 'demo-'));

describe('the demo data', () => {
  it('is two accounts and a dozen listings in a new shop, and says how to sign in', async () => {
    const shop = aShop();
    const said = await start(aFolder(), await opened(shop));
    expect([...shop.accounts].sort()).toEqual(['buyer@demo.test', 'seller@demo.test']);
    expect(shop.listings).toHaveLength(12);
    expect(said).toMatch(/sign in as seller@demo.test or buyer@demo.test, both with the password \S+/);
  });

  it('is added once', async () => {
    const [shop, folder] = [aShop(), aFolder()];
    const url = await opened(shop);
    await start(folder, url);
    shop.listings.length = 0;
    await start(folder, url);
    expect(shop.listings).toHaveLength(0);
  });

  it('is completed by the next start when the first was interrupted', async () => {
    const [broken, folder] = [aShop({ failAfter: 5 }), aFolder()];
    await expect(start(folder, await opened(broken))).rejects.toThrow('could not list a ticket: 502');
    const shop = aShop();
    shop.accounts.add('seller@demo.test');
    shop.listings.push(...broken.listings);
    await start(folder, await opened(shop));
    expect(shop.listings.map(({ title }) => title)).toEqual(demoListings().map(({ title }) => title));
  });

  it('is left out with DEMO=off, then and later', async () => {
    const [shop, folder] = [aShop(), aFolder()];
    const url = await opened(shop);
    await start(folder, url, false);
    await start(folder, url);
    expect(shop.accounts.size).toBe(0);
    expect(readdirSync(folder)).toEqual(['something']);
  });

  it('lists events that lie ahead', () => {
    const now = new Date('2030-01-01T12:00:00Z');
    for (const { startsAt } of demoListings(now)) expect(Date.parse(startsAt)).toBeGreaterThan(now.getTime());
  });
});
