import { eventually } from '../support/eventually';
import { jsonOf, sendJson, type WireRequest } from '../support/http';
import { shop } from '../support/running-shop';
import { type Person } from '../support/sessions';
import { ask } from '../support/shop-api';
import { PASSWORD } from './support/credentials';
import { expectRefusal } from './support/refusal';
import { signUp } from './support/scene';

const WEEK_SECONDS = 7 * 24 * 60 * 60;

interface Parts {
  header: Record<string, unknown>;
  claims: { iat: number; issuedAt: number; exp: number };
}

/** What a session cookie holds. */
function read(cookie: string): Parts {
  const value = cookie.split(';')[0]!.replace('session=', '');
  const { jwt } = JSON.parse(Buffer.from(value, 'base64').toString()) as { jwt: string };
  const part = (index: number): unknown =>
    JSON.parse(Buffer.from(jwt.split('.')[index]!, 'base64url').toString());
  return { header: part(0) as Parts['header'], claims: part(1) as Parts['claims'] };
}

describe('a session', () => {
  let account: Person;
  beforeAll(async () => (account = await signUp()));

  const signIn = async (url: string, headers?: WireRequest['headers']) => {
    const json = { email: account.email, password: PASSWORD };
    const answer = await sendJson(url, {
      method: 'POST',
      path: '/api/users/signin',
      json,
      ...(headers && { headers }),
    });
    return answer.headers['set-cookie']?.[0] ?? '';
  };

  it('is a token of seven days, of our issuer, in the one algorithm there is, with nothing in it but who it is and since when', async () => {
    const { header, claims } = read(await signIn(shop.gateway));

    expect(header).toEqual({ alg: 'HS256', typ: 'JWT' });
    const { iat, issuedAt, exp } = claims;
    expect(claims).toEqual({ id: account.id, email: account.email, iss: 'ticket-store', iat, issuedAt, exp });
    expect(Math.floor(issuedAt / 1000)).toBe(iat);
    expect(exp - iat).toBe(WEEK_SECONDS);
    expect(Math.abs(iat * 1000 - Date.now())).toBeLessThan(60_000);
  });

  it('is a cookie that no script can read and no other site sends along', async () => {
    const cookie = await signIn(shop.gateway);

    expect(cookie).toMatch(/; httponly/i);
    expect(cookie).toMatch(/; samesite=lax/i);
    expect(cookie).toMatch(/; path=\/(;|$)/i);
    expect(cookie).not.toMatch(/domain=/i);
    expect(Buffer.byteLength(cookie)).toBeLessThan(4_096);
  });

  it('is Secure where the ingress says that the browser came by https', async () => {
    const cookie = await signIn(shop.services.auth, { 'x-forwarded-proto': 'https' });
    expect(cookie).toMatch(/; secure/i);
  });

  it('is told by the ingress only how the browser came, not by the browser', async () => {
    const cookie = await signIn(shop.gateway, { 'x-forwarded-proto': 'https' });
    expect(cookie).not.toMatch(/; secure/i);
  });

  it('is another one after each sign-in, and never the one that was sent along', async () => {
    const fixed = 'session=eyJqd3QiOiJmaXhlZCJ9';
    const json = { email: account.email, password: PASSWORD };
    const answer = await sendJson(shop.gateway, {
      method: 'POST',
      path: '/api/users/signin',
      json,
      cookie: fixed,
    });
    expect(answer.headers['set-cookie']?.[0]).not.toContain(fixed);
  });

  it('ends in the browser with the sign-out', async () => {
    const [cookie] = (await ask(account, 'POST', '/api/users/signout')).headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^session=;/);
    expect(cookie).toMatch(/expires=Thu, 01 Jan 1970/i);
  });

  it('is over everywhere after signing out everywhere, also where it was copied', async () => {
    const stolen = await signUp();
    await ask(stolen, 'POST', '/api/users/signout-everywhere');

    expectRefusal(await ask(stolen, 'GET', '/api/users/data'), 401);
    for (const path of ['/api/tickets/mine', '/api/orders', '/api/payments?orderId=1']) {
      await eventually(async () => expectRefusal(await ask(stolen, 'GET', path), 401));
    }
  });

  it('is not kept by a shared cache, nor are answers that depend on it', async () => {
    for (const path of ['/api/users/currentuser', '/api/orders', '/api/tickets/mine']) {
      expect((await ask(account, 'GET', path)).headers['cache-control']).toMatch(/private|no-store/);
    }
  });

  it('never has the password in any form in an answer', async () => {
    const answer = await ask(account, 'GET', '/api/users/currentuser');
    expect(jsonOf(answer)).toEqual({ currentUser: { id: account.id, email: account.email } });
  });
});
