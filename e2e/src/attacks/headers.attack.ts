import { send } from '../support/http';
import { shop } from '../support/running-shop';
import { expectNoLeak } from './support/refusal';

const PLACES = [
  '/api/users/currentuser',
  '/api/tickets',
  '/api/orders',
  '/api/payments/config',
  '/api/orders/x/y',
];

describe.each(PLACES)('the answer of %s', (path) => {
  const get = (headers?: Record<string, string>) =>
    send(shop.gateway, { method: 'GET', path, ...(headers && { headers }) });

  it('has the headers that keep a browser from making something else of it', async () => {
    const { headers } = await get();

    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'content-type': 'application/json; charset=utf-8',
    });
    expect(headers['strict-transport-security']).toMatch(/max-age=31536000; includeSubDomains/);
  });

  it('lets a browser load, run and frame nothing', async () => {
    const { headers } = await get();
    const policy = headers['content-security-policy'];
    for (const rule of [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
  });

  it('says nothing of what made it', async () => expectNoLeak(await get()));

  it('has a request id of its own where the one sent along is none', async () => {
    const { headers } = await get({ 'x-request-id': 'x" injected="' });
    expect(headers['x-request-id']).toMatch(/^[\w-]{8,64}$/);
  });
});
