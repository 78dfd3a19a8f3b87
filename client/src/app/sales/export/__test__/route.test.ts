/** @jest-environment node */
import { GET } from '../route';

jest.mock('server-only', () => ({}));
jest.mock('next-intl/server', () => ({ getTranslations: () => (key: string) => key }));
jest.mock('@/i18n/navigation', () => ({ redirectTo: jest.fn() }));
jest.mock('@/lib/api/server', () => ({
  serverApi: () => Promise.resolve({ request: () => Promise.resolve({ data: [], headers: {} }) }),
}));

it('lets nobody keep a seller’s sales on the way', async () => {
  const { headers } = await GET();

  expect(headers.get('cache-control')).toBe('private, no-store');
});
