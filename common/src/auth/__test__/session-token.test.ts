import jwt from 'jsonwebtoken';
import { SessionTokens } from '../session-token';

const user = { id: 'abc', email: 'ann@example.com' };
const tokens = new SessionTokens(['key']);
const claims = { ...user, iss: 'ticket-store' };

afterEach(() => jest.useRealTimers().restoreAllMocks());

it('proves who the user is, and when the session began', () => {
  const issuedAt = Date.now();
  expect(tokens.verify(tokens.issue(user, issuedAt))).toEqual({ ...user, issuedAt });
});

it('lasts seven days', () => {
  const { iat, exp } = jwt.decode(tokens.issue(user)) as { iat: number; exp: number };

  expect(exp - iat).toBe(7 * 24 * 60 * 60);
});

it('begins with the second where an earlier release has issued the token', () => {
  const iat = Math.floor(Date.now() / 1000);
  const token = jwt.sign({ ...claims, iat }, 'key', { expiresIn: 60 });
  expect(tokens.verify(token)).toEqual({ ...user, issuedAt: iat * 1000 });
});

it('checks the signature of a token once', () => {
  const checks = jest.spyOn(jwt, 'verify');
  const token = tokens.issue(user);
  expect(tokens.verify(token)).toEqual(tokens.verify(token));
  expect(checks).toHaveBeenCalledTimes(1);
});

it('knows nobody any more by a token that has expired since', () => {
  const token = tokens.issue(user);
  expect(tokens.verify(token)).toMatchObject(user);
  jest.useFakeTimers({ now: Date.now() + 7 * 24 * 60 * 60 * 1000 });
  expect(tokens.verify(token)).toBeUndefined();
});

it('accepts a token of an earlier key after a new one was put in front', () => {
  const rotated = new SessionTokens(['new', 'key']);

  expect(rotated.verify(tokens.issue(user))).toMatchObject(user);
  expect(tokens.verify(rotated.issue(user))).toBeUndefined();
});

it.each([
  ['no token', undefined],
  ['an object', { jwt: 'x' }],
  ['garbage', 'a.b.c'],
  ['a token of another key', new SessionTokens(['other']).issue(user)],
  ['an expired token', jwt.sign(claims, 'key', { expiresIn: -1 })],
  ['a token that lasts for ever', jwt.sign(claims, 'key')],
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
