import { OrderStatus } from '@ticket-store/common';
import { anId, runOnce, useDatabase } from '@ticket-store/common/testing';
import { anOrder, eventsOf, findOrder, pay, runOut } from '../../__test__/orders';
import { Order } from '../../models/order';
import { sweepOverdueOrders } from '../sweep-overdue-orders';

useDatabase();

const MORE_THAN_A_BATCH = 210;

it('cancels every order whose timer was lost, each once', async () => {
  const orders = await Promise.all([anOrder(), anOrder(), anOrder()]);
  for (const { id } of orders) await runOut(id, 60);
  await Promise.all([runOnce(sweepOverdueOrders), runOnce(sweepOverdueOrders)]);
  for (const { id } of orders) {
    expect((await findOrder(id)).status).toBe(OrderStatus.Cancelled);
    expect(await eventsOf(id)).toHaveLength(2);
  }
});

it('cancels more orders than fit into a batch in one run, as when Redis has lost everything', async () => {
  const overdue = { userId: anId(), status: OrderStatus.Created, expiresAt: new Date(Date.now() - 60_000) };
  const tickets = Array.from({ length: MORE_THAN_A_BATCH }, () => ({
    id: anId(),
    title: 'A',
    price: 20,
    userId: anId(),
  }));
  await Order.insertMany(tickets.map((ticket) => ({ ...overdue, ticket, version: 0 })));
  await runOnce(sweepOverdueOrders);
  expect(await Order.countDocuments({ status: OrderStatus.Cancelled })).toBe(MORE_THAN_A_BATCH);
}, 30_000);

it('leaves the timer a moment to come first', async () => {
  const { id } = await anOrder();
  await runOut(id, 0.1);
  await runOnce(sweepOverdueOrders);
  expect((await findOrder(id)).status).toBe(OrderStatus.Created);
});

it('leaves alone what is not overdue, and what was paid', async () => {
  const [running, paid] = [await anOrder(), await anOrder()];
  await pay(paid.id);
  await runOut(paid.id, 60);
  await runOnce(sweepOverdueOrders);
  expect((await findOrder(running.id)).status).toBe(OrderStatus.Created);
  expect((await findOrder(paid.id)).status).toBe(OrderStatus.Complete);
});
