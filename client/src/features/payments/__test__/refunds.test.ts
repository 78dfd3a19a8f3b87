/** @jest-environment node */
import type { Api } from '@/lib/api/client';
import { fetchRefunds } from '../refunds';

/** An API that knows the payments of some orders, and is asked. */
function payments(states: Record<string, string>, isAway = (_asked: string[]) => false) {
  const asked: string[][] = [];
  const request = ({ params }: { params: { orderIds: string } }) => {
    const ids = params.orderIds.split(',');
    asked.push(ids);
    if (isAway(ids)) return Promise.reject(new Error('payments is away'));
    const data = ids
      .filter((id) => id in states)
      .map((orderId) => ({ id: 'p1', orderId, amount: 8800, currency: 'usd', status: states[orderId] }));
    return Promise.resolve({ data });
  };
  return { api: { request } as unknown as Api, asked };
}

const orders = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `o${n}` }));

it('tells which orders were refunded, and which not', async () => {
  const { api } = payments({ o0: 'succeeded', o1: 'refunding', o2: 'refunded' });

  const refunds = await fetchRefunds(api, orders(3));

  expect(Object.fromEntries(refunds)).toEqual({ o0: 'none', o1: 'refunding', o2: 'refunded' });
});

it('takes an order without a payment for one that was not refunded', async () => {
  const { api } = payments({ o1: 'refunded' });

  const refunds = await fetchRefunds(api, orders(2));

  expect(Object.fromEntries(refunds)).toEqual({ o0: 'none', o1: 'refunded' });
});

it('asks after all of them, a hundred at a time', async () => {
  const { api, asked } = payments({ o249: 'refunded' });

  const refunds = await fetchRefunds(api, orders(250));

  expect(asked.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(refunds.get('o249')).toBe('refunded');
});

it('asks after none where there are none', async () => {
  const { api, asked } = payments({});

  expect((await fetchRefunds(api, [])).size).toBe(0);
  expect(asked).toEqual([]);
});

it('leaves out those of which payments tells nothing, and asks no more', async () => {
  const { api, asked } = payments({ o0: 'refunded' }, (ids) => ids.includes('o100'));

  const refunds = await fetchRefunds(api, orders(250));

  expect(refunds.size).toBe(100);
  expect(asked).toHaveLength(2);
});
