/** @jest-environment node */
import { NextRequest } from 'next/server';
import { LANGUAGE_HEADER, PATH_HEADER } from '@/i18n/languages';
import { proxy } from '../proxy';

jest.mock('server-only', () => ({}));
jest.mock('@/features/payments/stripe-in-use', () => ({ isStripeInUse: () => false }));

/** What the proxy makes of a request, as the page behind it will see it. */
function pass(path: string, headers: Record<string, string> = {}) {
  const { headers: answer } = proxy(new NextRequest(`http://shop.test${path}`, { headers }));
  const names = answer.get('x-middleware-override-headers')?.split(',') ?? [];
  const seen = new Headers();
  for (const name of names) seen.set(name, answer.get(`x-middleware-request-${name}`) ?? '');
  return { seen, policy: answer.get('content-security-policy') };
}

it('tells a page its language and its address without it', () => {
  const { seen } = pass('/de/orders');
  expect(seen.get(LANGUAGE_HEADER)).toBe('de');
  expect(seen.get(PATH_HEADER)).toBe('/orders');
});

it('lets no caller say the language or the address', () => {
  const { seen } = pass('/orders', { [LANGUAGE_HEADER]: 'de', [PATH_HEADER]: '//evil.test' });
  expect(seen.get(LANGUAGE_HEADER)).toBe('en');
  expect(seen.get(PATH_HEADER)).toBe('/orders');
});

it('lets no caller say what the page may load', () => {
  const { seen, policy } = pass('/', {
    [LANGUAGE_HEADER]: 'de',
    'x-ticket-store-passed': 'guessed',
    'content-security-policy': "script-src 'unsafe-inline'",
  });
  expect(policy).toContain("'strict-dynamic'");
  expect(policy).not.toContain('unsafe-inline');
  expect(seen.get('content-security-policy')).toBe(policy);
});

it('keeps to what it said when Next sends a rewritten request through once more', () => {
  const first = pass('/de/orders');
  const again = pass('/orders', Object.fromEntries(first.seen));
  expect(again.seen.get(LANGUAGE_HEADER)).toBe('de');
  expect(again.policy).toBe(first.policy);
});
