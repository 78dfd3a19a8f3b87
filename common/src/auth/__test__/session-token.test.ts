import jwt from 'jsonwebtoken';
import { SessionTokens } from '../session-token';

const user = { id: 'abc', email: 'ann@example.com' };
const tokens = new SessionTokens(['key']);
const claims = { ...user, iss: 'ticket-store' };

it('proves who the user is', () => {
  expect(tokens.verify(tokens.issue(user))).toEqual(user);
});

it('lasts seven days', () => {
  const { iat, exp } = jwt.decode(tokens.issue(user)) as { iat: number; exp: number };

  expect(exp - iat).toBe(7 * 24 * 60 * 60);
});

it('accepts a token of an earlier key after a new one was put in front', () => {
  const rotated = new SessionTokens(['new', 'key']);

  expect(rotated.verify(tokens.issue(user))).toEqual(user);
  expect(tokens.verify(rotated.issue(user))).toBeUndefined();
});

it.each([
  ['no token', undefined],
  ['an object', { jwt: 'x' }],
  ['garbage', 'a.b.c'],
  ['a token of another key', new SessionTokens(['other']).issue(user)],
  ['an expired token', jwt.sign(claims, 'key', { expiresIn: -1 })],
  ['a token without signature', jwt.sign(claims, '', { algorithm: 'none' })],
  ['a token of another algorithm', jwt.sign(claims, 'key', { algorithm: 'HS512' })],
  ['a token of another issuer', jwt.sign({ ...user, iss: 'somebody' }, 'key')],
  ['a token without a user', jwt.sign({ iss: 'ticket-store' }, 'key')],
  [
    'a tampered token',
    tokens.issue(user).replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`),
  ],
])('knows nobody by %s', (_what, token) => {
  expect(tokens.verify(token)).toBeUndefined();
});
