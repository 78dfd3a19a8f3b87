/** @jest-environment node */
import { apiPaths } from '@/config/paths';
import { GET } from '../route';

jest.mock('server-only', () => ({}));
jest.mock('@/i18n/navigation', () => ({ redirectTo: jest.fn() }));
const request = jest.fn();
jest.mock('@/lib/api/server', () => ({ serverApi: () => Promise.resolve({ request }) }));

/** More than payments tells of at a time; of the newest it has not heard yet. */
const orders = Array.from({ length: 101 }, (_, index) => ({ id: `o${index}` }));
const unheardOf = 'o100';

function answer({ url, params }: { url: string; params?: { orderIds?: string } }) {
  const asked = params?.orderIds?.split(',').filter((id) => id !== unheardOf);
  const lists: Record<string, unknown[]> = {
    [apiPaths.orders]: orders,
    [apiPaths.payments]: asked?.map((orderId) => ({ orderId, attempts: 1 })) ?? [],
  };
  return Promise.resolve({ data: lists[url] ?? [{ id: 'one' }], headers: {} });
}

const download = async () => {
  request.mockImplementation(answer);
  return (await (await GET()).json()) as { orders: unknown[]; payments: object[] };
};

it('holds the payments of all orders, with everything the API tells of them', async () => {
  const { payments } = await download();

  expect(payments).toHaveLength(100);
  expect(payments.at(-1)).toEqual({ orderId: 'o99', attempts: 1 });
});

it('holds a reservation too that was made a moment ago', async () => {
  expect((await download()).orders).toContainEqual({ id: unheardOf });
});
