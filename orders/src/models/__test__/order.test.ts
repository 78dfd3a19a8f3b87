import { OrderStatus, Subjects } from '@ticket-store/common';
import { anId, useDatabase } from '@ticket-store/common/testing';
import { eventsOf } from '../../__test__/orders';
import { Order } from '../order';

useDatabase();

function anOrder(status = OrderStatus.Created, expiresAt = new Date(Date.now() + 1000)) {
  const ticket = { id: anId(), title: 'A concert', price: 20, userId: anId() };
  return new Order({ userId: anId(), expiresAt, ticket, status });
}

async function aReservation() {
  const order = anOrder();
  order.reserve();
  return order.save();
}

it.each([
  ['cancel', Subjects.OrderCancelled, OrderStatus.Cancelled],
  ['complete', Subjects.OrderCompleted, OrderStatus.Complete],
] as const)('%s records %s as version 1, right after version 0', async (end, subject, status) => {
  const order = await aReservation();
  order[end]();
  await order.save();
  expect(order.status).toBe(status);
  const events = await eventsOf(order.id as string);
  expect(events.map(({ type, data }) => [type, (data as { version: number }).version])).toEqual([
    [Subjects.OrderCreated, 0],
    [subject, 1],
  ]);
});

it('cannot cancel a completed order', () => {
  expect(() => anOrder(OrderStatus.Complete).cancel()).toThrow('Cannot cancel completed order');
});

it('cannot complete a cancelled order', () => {
  expect(() => anOrder(OrderStatus.Cancelled).complete()).toThrow('Cannot complete a cancelled order');
});

it('is not saved without an event: its version would be a hole', async () => {
  const order = await aReservation();
  order.expiresAt = new Date();
  await expect(order.save()).rejects.toThrow(/exactly one event/);
});

const past = new Date(Date.now() - 1000);
const future = new Date(Date.now() + 60_000);
it.each([
  [OrderStatus.Created, past, true],
  [OrderStatus.AwaitingPayment, past, true],
  [OrderStatus.Created, future, false],
  [OrderStatus.Complete, past, false],
  [OrderStatus.Cancelled, past, false],
])('a %s order that expires at %s is overdue: %s', (status, expiresAt, overdue) => {
  expect(anOrder(status, expiresAt).isOverdue(new Date())).toBe(overdue);
});

it('is overdue in the very millisecond in which it expires', () => {
  expect(anOrder(OrderStatus.Created, past).isOverdue(past)).toBe(true);
});

it.each([OrderStatus.Created, OrderStatus.AwaitingPayment, OrderStatus.Complete])(
  'a ticket has no second order beside one that is %s',
  async (status) => {
    const first = await aReservation();
    await Order.updateOne({ _id: first._id }, { status });
    const second = anOrder();
    second.ticket = first.ticket;
    second.reserve();
    await expect(second.save()).rejects.toThrow(/one_live_order_per_ticket/);
  },
);
