/** @jest-environment node */
import { POST } from '../route';

jest.mock('server-only', () => ({}));
jest.mock('@/features/auth/session', () => ({ visitor: () => Promise.resolve(null) }));
jest.mock('@/lib/api/server', () => ({ serverApi: jest.fn() }));

/** Where somebody is led who chose a language on this page. */
async function from(referer: string, language: string) {
  const body = new URLSearchParams({ language });
  const { headers } = await POST(
    new Request('http://shop.test/language', { method: 'POST', headers: { referer }, body }),
  );
  return headers.get('location');
}

it('leads back to the same page in the chosen language', async () => {
  expect(await from('http://shop.test/orders?a=b', 'de')).toBe('/de/orders?a=b');
  expect(await from('http://shop.test/de/orders?a=b', 'en')).toBe('/orders?a=b');
});

it('leads to no other site that an address names behind its language', async () => {
  expect(await from('http://shop.test/de//evil.test', 'en')).toBe('/');
});

it('refuses what is no form', async () => {
  const { status } = await POST(
    new Request('http://shop.test/language', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }),
  );

  expect(status).toBe(415);
});
