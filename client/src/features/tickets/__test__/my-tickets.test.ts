import type { Api } from '@/lib/api/client';
import { fetchMyTickets } from '../api/my-tickets';

it('tells with a seller’s listings where the stream of tickets was before they were read', async () => {
  const answer = { data: [], headers: { 'x-stream-position': '12.34' } };
  const api = { request: () => Promise.resolve(answer) } as unknown as Api;

  expect(await fetchMyTickets(api)).toEqual({ tickets: [], position: '12.34' });
});
