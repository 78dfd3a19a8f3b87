import { OrderStatus } from '@ticket-store/common';
import { useDatabase } from '@ticket-store/common/testing';
import { anOrder, eventsOf, findOrder, pay, runOut } from '../../__test__/orders';
import { sweepOverdueOrders } from '../sweep-overdue-orders';

useDatabase();

it('cancels every order whose timer was lost, each once', async () => {
  const orders = await Promise.all([anOrder(), anOrder(), anOrder()]);
  for (const { id } of orders) await runOut(id, 60);
  await Promise.all([sweepOverdueOrders.run(), sweepOverdueOrders.run()]);
  for (const { id } of orders) {
    expect((await findOrder(id)).status).toBe(OrderStatus.Cancelled);
    expect(await eventsOf(id)).toHaveLength(2);
  }
});

it('leaves the timer a moment to come first', async () => {
  const { id } = await anOrder();
  await runOut(id, 0.1);
  await sweepOverdueOrders.run();
  expect((await findOrder(id)).status).toBe(OrderStatus.Created);
});

it('leaves alone what is not overdue, and what was paid', async () => {
  const [running, paid] = [await anOrder(), await anOrder()];
  await pay(paid.id);
  await runOut(paid.id, 60);
  await sweepOverdueOrders.run();
  expect((await findOrder(running.id)).status).toBe(OrderStatus.Created);
  expect((await findOrder(paid.id)).status).toBe(OrderStatus.Complete);
});
