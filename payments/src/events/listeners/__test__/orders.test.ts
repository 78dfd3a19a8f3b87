import { OrderStatus } from '@ticket-store/common';
import { anId, deliver, orderData, useDatabase } from '@ticket-store/common/testing';
import { Order } from '../../../models/order';
import { abandonPaymentOfCancelledOrder } from '../order-cancelled';
import { markPaidOrder } from '../order-completed';
import { replicateOrder } from '../order-created';

useDatabase();

const order = orderData();
const end = { id: order.id, version: 1, ticket: { id: order.ticket.id } };
const find = () => Order.findById(order.id).lean();

it('takes over a new order, with the price of its ticket', async () => {
  expect(await deliver(replicateOrder, order)).toBe('applied');
  const { id, version, userId, status, ticket, expiresAt } = order;
  expect(await find()).toEqual({
    _id: id,
    version,
    userId,
    status,
    price: ticket.price,
    expiresAt: new Date(expiresAt),
  });
});

it.each([
  ['cancelled', abandonPaymentOfCancelledOrder, OrderStatus.Cancelled],
  ['complete', markPaidOrder, OrderStatus.Complete],
] as const)('takes over that an order is %s, once', async (_end, listener, status) => {
  await deliver(replicateOrder, order);
  expect(await deliver(listener, end)).toBe('applied');
  expect(await deliver(listener, end)).toBe('stale');
  expect(await deliver(replicateOrder, order)).toBe('stale');
  expect(await find()).toMatchObject({ version: 1, status });
});

it.each([
  ['cancelled', abandonPaymentOfCancelledOrder],
  ['complete', markPaidOrder],
] as const)('has the news that an order is %s wait for the order itself', async (_end, listener) => {
  expect(await deliver(listener, end)).toBe('early');
  await deliver(replicateOrder, order);
  expect(await find()).toMatchObject({ version: 0, status: OrderStatus.Created });
  expect(await deliver(listener, end)).toBe('applied');
});

it('has a version wait that skips one', async () => {
  await deliver(replicateOrder, order);
  expect(await deliver(markPaidOrder, { ...end, version: 2 })).toBe('early');
  expect(await deliver(abandonPaymentOfCancelledOrder, { ...end, id: anId() })).toBe('early');
});
