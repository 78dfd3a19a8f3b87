/** @jest-environment node */
import { apiPaths } from '@/config/paths';
import { ApiError } from '@/lib/api/errors';
import { GET } from '../route';

jest.mock('server-only', () => ({}));
jest.mock('@/i18n/navigation', () => ({ redirectTo: jest.fn() }));
const request = jest.fn();
jest.mock('@/lib/api/server', () => ({ serverApi: () => Promise.resolve({ request }) }));

/** Each list holds one entry, but for the payments of an order that payments has not heard of yet. */
function answer({ url }: { url: string }) {
  if (url === apiPaths.payments) return Promise.reject(new ApiError('rejected', [], 404));
  return Promise.resolve({ data: [{ id: 'one' }], headers: {} });
}

it('holds a reservation too that was made a moment ago', async () => {
  request.mockImplementation(answer);

  const data = (await (await GET()).json()) as object;

  expect(data).toMatchObject({ orders: [{ id: 'one' }], payments: [] });
});
