/** @jest-environment node */
import type { Api } from '@/lib/api/client';
import { fetchRefunds } from '../refunds';

/** An API that knows the state of some payments, and is asked. */
function payments(states: Record<string, string>) {
  const asked: string[] = [];
  const request = ({ params }: { params: { orderId: string } }) => {
    asked.push(params.orderId);
    const status = states[params.orderId];
    if (status === undefined) return Promise.reject(new Error('payments is away'));
    const payment = { id: 'p1', orderId: params.orderId, amount: 8800, currency: 'usd', status };
    return Promise.resolve({ data: [payment] });
  };
  return { api: { request } as unknown as Api, asked };
}

it('tells which orders were refunded, and which not', async () => {
  const { api } = payments({ o1: 'succeeded', o2: 'refunding', o3: 'refunded' });

  const refunds = await fetchRefunds(api, [{ id: 'o1' }, { id: 'o2' }, { id: 'o3' }]);

  expect(Object.fromEntries(refunds)).toEqual({ o1: 'none', o2: 'refunding', o3: 'refunded' });
});

it('leaves out an order of which payments tells nothing, and goes on', async () => {
  const { api } = payments({ o2: 'refunded' });

  const refunds = await fetchRefunds(api, [{ id: 'o1' }, { id: 'o2' }]);

  expect(Object.fromEntries(refunds)).toEqual({ o2: 'refunded' });
});

const many = Array.from({ length: 250 }, (_, n) => ({ id: `o${n}` }));

it('does not go on asking when payments is away', async () => {
  const { api, asked } = payments({});

  await fetchRefunds(api, many);

  expect(asked).toHaveLength(10);
});

it('asks after no more orders than a page holds, the newest', async () => {
  const { api, asked } = payments(Object.fromEntries(many.map(({ id }) => [id, 'succeeded'])));

  await fetchRefunds(api, many);

  expect(asked).toHaveLength(100);
  expect(asked.at(-1)).toBe('o99');
});
