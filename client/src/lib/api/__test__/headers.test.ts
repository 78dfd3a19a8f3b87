import { nextCursor } from '../link';
import { parseSetCookie } from '../set-cookie';

it('finds the cursor of the next page among other links', () => {
  const link = '</api/tickets?cursor=a>; rel="prev", </api/tickets?limit=2&cursor=b%2Cc>; rel="next"';
  expect(nextCursor(link)).toBe('b,c');
});

it('finds no cursor where there is no next page', () => {
  expect(nextCursor(undefined)).toBeUndefined();
  expect(nextCursor('</api/tickets?cursor=a>; rel="prev"')).toBeUndefined();
});

it('reads a session cookie with all its attributes', () => {
  const line = 'session=abc; path=/; expires=Wed, 21 Oct 2026 07:28:00 GMT; secure; HttpOnly; SameSite=Lax';
  expect(parseSetCookie(line)).toEqual({
    name: 'session',
    value: 'abc',
    path: '/',
    expires: new Date('2026-10-21T07:28:00Z'),
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
  });
});

it('passes a base64 session on so that percent-encoding leaves it alone and it decodes to the same', () => {
  const session = Buffer.from('{"jwt":"a.b?>"}').toString('base64');
  const { value } = parseSetCookie(`session=${session}; path=/`);
  expect(encodeURIComponent(value)).toBe(value);
  expect(Buffer.from(value, 'base64').toString()).toBe('{"jwt":"a.b?>"}');
});
