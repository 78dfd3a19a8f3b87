/** @jest-environment node */
import type { Api } from '@/lib/api/client';
import { ownOrder } from '../queries';

const request = jest.fn();
jest.mock('server-only', () => ({}));
jest.mock('@/lib/api/server', () => ({ serverApi: () => Promise.resolve({ request } as unknown as Api) }));

it('finds no order under the API’s own word for sales, and does not ask for it', async () => {
  request.mockResolvedValue({ data: [], headers: {} });

  expect(await ownOrder('sales')).toBeNull();
  expect(request).not.toHaveBeenCalled();
});
