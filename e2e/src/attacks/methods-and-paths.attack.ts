import { send } from '../support/http';
import { shop } from '../support/running-shop';
import { expectNoLeak, expectRefusal } from './support/refusal';
import { grantedRequest, nameOf, ROUTES } from './support/routes';
import { type Scene, setScene } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'TRACE',
  'PROPFIND',
  'MOVE',
  'PURGE',
  'SEARCH',
  'LINK',
];
const paths = [...new Set(ROUTES.map(({ path }) => path))];
const known = (method: string, path: string) => ROUTES.some((route) => nameOf(route) === `${method} ${path}`);
const shadowed = ['/api/tickets/mine', '/api/tickets/stream', '/api/orders/sales'];

const NOWHERE = [
  '/api/users',
  '/api/users/signup/more',
  '/api/tickets/mine/more',
  '/api/tickets//',
  '/api/orders/%2e%2e/%2e%2e/payments',
  '/api/payments/webhook/x',
  '/api/users/__proto__',
  '/api/tickets/x/y/z.env',
  '/api/nowhere',
];

const INSIDE = [
  '/metrics',
  '/api/metrics',
  '/api/users/metrics',
  '/stripe-sandbox/_control/state',
  '/_control/state',
  '/.env',
  '/.git/config',
  '/api/users/healthz',
];

describe('a request that nothing answers', () => {
  let scene: Scene;
  beforeAll(async () => (scene = await setScene()));
  leavesTheShopUnchanged();

  it.each(paths)('%s answers 404 to each method that has no route', async (path) => {
    // A word in place of an id: the route answers for an id of nothing there is.
    const asId = shadowed.includes(path) ? ['PUT', 'DELETE'] : [];
    const route = ROUTES.find((candidate) => candidate.path === path)!;
    const unknown = METHODS.filter((method) => !known(method, path) && !asId.includes(method));
    for (const method of unknown) {
      const { path: granted } = grantedRequest(route, scene);
      expectRefusal(await send(shop.gateway, { method, path: granted, cookie: scene.seller.cookie }), 404);
    }
  });

  it.each(NOWHERE)('a path nobody serves answers 404: %s', async (path) => {
    const answer = await send(shop.gateway, { method: 'GET', path, cookie: scene.buyer.cookie });
    expectNoLeak(answer);
    expect(answer.status).toBe(404);
  });

  it.each(INSIDE)('what is for the cluster is not served outside: %s', async (path) => {
    const answer = await send(shop.gateway, { method: 'GET', path });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toMatch(/process_cpu|succeededCharges|JWT_KEY|"status":"ok"/);
  });

  it('a method in a header is not the method', async () => {
    const { reservation, buyer } = scene;
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
    const path = `/api/orders/${reservation.id}?_method=DELETE`;
    const answer = await send(shop.gateway, { method: 'GET', path, cookie: buyer.cookie, headers });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('"status":"created"');
  });

  it('HEAD tells nothing that GET does not, and OPTIONS which methods there are', async () => {
    const head = await send(shop.gateway, { method: 'HEAD', path: '/api/orders' });
    expect(head).toMatchObject({ status: 401, text: '' });
    const options = await send(shop.gateway, { method: 'OPTIONS', path: '/api/orders' });
    expect(options.headers).not.toHaveProperty('access-control-allow-origin');
    expectNoLeak(options);
  });
});
