/** @jest-environment node */
import { GET } from '../route';

const ticket = { id: 't1', title: 'Swan Lake', price: 88, startsAt: '2048-05-02T18:00:00Z' };
const order = { id: 'o1', status: 'complete', ticket };
jest.mock('next-intl/server', () => ({ getTranslations: () => (key: string) => key, getLocale: () => 'en' }));
jest.mock('@/config/env', () => ({ env: { SITE_URL: 'http://shop.test' } }));
jest.mock('@/features/orders/queries', () => ({ orderOrNotFound: () => Promise.resolve({ order }) }));

it('lets nobody keep a buyer’s event on the way', async () => {
  const { headers } = await GET(new Request('http://shop.test'), { params: Promise.resolve({ id: 'o1' }) });

  expect(headers.get('cache-control')).toBe('private, no-store');
});
