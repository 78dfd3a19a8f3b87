/** @jest-environment node */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

jest.mock('server-only', () => ({}));

let shop: Server;
/** The host that each question named. */
const asked: (string | undefined)[] = [];

/** As an ingress does, it knows the shop by its own host alone. */
beforeAll(async () => {
  shop = createServer(({ headers }, response) => {
    asked.push(headers.host);
    if (headers.host !== 'shop.test') return response.writeHead(404).end();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ publishableKey: null, mode: 'sandbox' }));
  });
  await once(shop.listen(0), 'listening');
  process.env.API_BASE_URL = `http://localhost:${(shop.address() as AddressInfo).port}`;
});

afterAll(() => {
  shop.closeAllConnections();
  shop.close();
});

it('learns of a shop behind an ingress that no page needs Stripe’s form', async () => {
  const { isStripeInUse } = await import('../stripe-in-use');
  const visitor = new Headers({ host: 'shop.test' });

  expect(isStripeInUse(visitor)).toBe(true);
  while (isStripeInUse(visitor) && asked.length < 20) await new Promise((resolve) => setTimeout(resolve, 20));

  expect(isStripeInUse(visitor)).toBe(false);
  expect(asked).toEqual(['shop.test']);
});
