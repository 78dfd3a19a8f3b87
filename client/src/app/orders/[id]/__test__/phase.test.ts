import type { Order } from '@/features/orders/api/order';
import { hasRunOut } from '../phase';

const ended = (how: Partial<Order>) => ({ status: 'cancelled', ...how }) as Order;

it('tells a ticket that was given back from one whose time ran out, however late one looks', () => {
  expect(hasRunOut(ended({ ranOut: false }), 0)).toBe(false);
  expect(hasRunOut(ended({ ranOut: true }), 0)).toBe(true);
});

it('takes a reservation whose end is not told for run out when its time is over', () => {
  expect([hasRunOut(ended({}), 0), hasRunOut(ended({}), 12)]).toEqual([true, false]);
});
