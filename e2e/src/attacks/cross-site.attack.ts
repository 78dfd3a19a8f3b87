import { sendJson } from '../support/http';
import { shop } from '../support/running-shop';
import { expectRefusal } from './support/refusal';
import { grantedRequest, named, unsafe } from './support/routes';
import { type Scene, setScene } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

const { host } = new URL(shop.gateway);

const FROM_ELSEWHERE: [string, Record<string, string>][] = [
  ['the Origin of another site', { origin: 'https://evil.example' }],
  ['the Origin of a site with our name in it', { origin: `http://${host}.evil.example` }],
  ['the Origin of another port', { origin: 'http://localhost:1' }],
  ['the Origin null', { origin: 'null' }],
  ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['a Host it claims was forwarded', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
];

describe('from another site', () => {
  let scene: Scene;
  beforeAll(async () => (scene = await setScene()));

  describe('unsafe methods', () => {
    leavesTheShopUnchanged();

    describe.each(named(unsafe))('%s answers 403 to', (_name, route) => {
      it.each(FROM_ELSEWHERE)('%s', async (_origin, headers) => {
        const answer = await sendJson(shop.gateway, { ...grantedRequest(route, scene), headers });

        expectRefusal(answer, 403);
      });
    });
  });

  it('no answer may be read: nothing allows another origin', async () => {
    const headers = { origin: 'https://evil.example' };
    const { cookie } = scene.buyer;
    const answer = await sendJson(shop.gateway, { method: 'GET', path: '/api/orders', cookie, headers });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('differs from our own: a request of the shop itself is granted', async () => {
    const headers = { origin: shop.gateway, 'sec-fetch-site': 'same-origin' };
    const answer = await sendJson(shop.gateway, { method: 'POST', path: '/api/users/signout', headers });
    expect(answer.status).toBe(200);
  });
});
