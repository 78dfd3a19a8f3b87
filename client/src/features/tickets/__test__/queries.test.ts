/** @jest-environment node */
import type { Api } from '@/lib/api/client';
import { ticketOrNotFound } from '../queries';

const request = jest.fn();
jest.mock('server-only', () => ({}));
jest.mock('@/lib/api/server', () => ({ serverApi: () => Promise.resolve({ request } as unknown as Api) }));

it.each(['stream', 'mine'])(
  'finds no ticket under the API’s own word %s, and does not ask for it',
  async (id) => {
    request.mockResolvedValue({ data: [], headers: {} });

    await expect(ticketOrNotFound(id)).rejects.toThrow('404');
    expect(request).not.toHaveBeenCalled();
  },
);
