import { jsonOf, sendJson } from '../support/http';
import { sessionKeys, shop } from '../support/running-shop';
import { cookieWith, type Person } from '../support/sessions';
import { ask } from '../support/shop-api';
import { claimsOf, forge } from './support/forge';
import { expectRefusal } from './support/refusal';
import { grantedRequest, named, ownerOf, unsafe, withSession } from './support/routes';
import { type Scene, setScene } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

const HS256 = { alg: 'HS256' };
const [key = '', formerKey] = sessionKeys;
const mutating = withSession.filter((route) => unsafe.includes(route));

function tampered(owner: Person): string {
  const [header, , signature] = forge(claimsOf({ id: 'a'.repeat(24), email: owner.email }), HS256, key).split(
    '.',
  );
  const [, claims] = forge(claimsOf(owner), HS256, key).split('.');
  return [header, claims, signature].join('.');
}

function withoutIssuer(owner: Person) {
  const { iss: _iss, ...claims } = claimsOf(owner);
  return claims;
}

const FORGERIES: [string, (owner: Person) => unknown][] = [
  ['alg none', (owner) => forge(claimsOf(owner), { alg: 'none' })],
  ['alg nOnE', (owner) => forge(claimsOf(owner), { alg: 'nOnE' })],
  ['no alg', (owner) => forge(claimsOf(owner), {}, key)],
  ['HS256 without a signature', (owner) => forge(claimsOf(owner), HS256)],
  ['another key', (owner) => forge(claimsOf(owner), HS256, 'a key of the attacker')],
  ['an empty key', (owner) => forge(claimsOf(owner), HS256, ' ')],
  [
    'a key it names itself',
    (owner) => forge(claimsOf(owner), { ...HS256, kid: '/dev/null', jwk: { kty: 'oct', k: 'AA' } }, '\0'),
  ],
  ['an algorithm that is not allowed', (owner) => forge(claimsOf(owner), { alg: 'HS512' }, key)],
  ['a time that is over', (owner) => forge(claimsOf(owner, -1), HS256, key)],
  ['a time to come', (owner) => forge({ ...claimsOf(owner), nbf: claimsOf(owner).exp }, HS256, key)],
  ['another issuer', (owner) => forge({ ...claimsOf(owner), iss: 'somebody else' }, HS256, key)],
  ['no issuer', (owner) => forge(withoutIssuer(owner), HS256, key)],
  ['claims of another token', tampered],
  ['no claims about a user', () => forge(claimsOf({ id: '', email: '' }), HS256, key)],
  ['an operator as its user', (owner) => forge({ ...claimsOf(owner), id: { $ne: null } }, HS256, key)],
  ['garbage', () => 'garbage'],
  ['dots', () => '..'],
  ['a number', () => 1],
  ['an object', (owner) => ({ id: owner.id })],
  ['null', () => null],
];

describe('with a forged token', () => {
  let scene: Scene;
  beforeAll(async () => (scene = await setScene()));
  leavesTheShopUnchanged();

  describe.each(named(mutating))('%s answers 401 to', (_name, route) => {
    it.each(FORGERIES)('%s', async (_forgery, token) => {
      const cookie = cookieWith(token(ownerOf(route, scene)!));

      expectRefusal(await sendJson(shop.gateway, { ...grantedRequest(route, scene), cookie }), 401);
    });
  });

  const garbled = [
    'session=',
    'session=%',
    'session=bnVsbA==',
    'session=W10=',
    'session="{}"',
    `session=${'A'.repeat(8_000)}`,
  ];
  it.each(garbled)('a cookie that is none is nobody: %.40s', async (cookie) => {
    expectRefusal(await sendJson(shop.gateway, { method: 'GET', path: '/api/orders', cookie }), 401);
  });

  it('a token of every key in use is good, so that keys can be replaced', async () => {
    for (const good of [key, formerKey]) {
      const cookie = cookieWith(forge(claimsOf(scene.buyer), HS256, good));
      const answer = await ask({ ...scene.buyer, cookie }, 'GET', '/api/users/currentuser');
      expect(jsonOf(answer)).toEqual({ currentUser: { id: scene.buyer.id, email: scene.buyer.email } });
    }
  });
});
