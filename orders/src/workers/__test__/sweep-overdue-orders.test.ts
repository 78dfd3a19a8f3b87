import { OrderStatus } from '@ticket-store/common';
import { anId, runOnce, useDatabase } from '@ticket-store/common/testing';
import { anOrder, eventsOf, findOrder, pay, runOut } from '../../__test__/orders';
import { Order } from '../../models/order';
import { sweepOverdueOrders } from '../sweep-overdue-orders';

useDatabase();

const BATCH = 200;
const MORE_THAN_A_BATCH = BATCH + 10;

it('cancels every order whose timer was lost, each once', async () => {
  const orders = await Promise.all([anOrder(), anOrder(), anOrder()]);
  for (const { id } of orders) await runOut(id, 60);
  await Promise.all([runOnce(sweepOverdueOrders), runOnce(sweepOverdueOrders)]);
  for (const { id } of orders) {
    expect((await findOrder(id)).status).toBe(OrderStatus.Cancelled);
    expect(await eventsOf(id)).toHaveLength(2);
  }
});

describe('more orders than fit into a batch, as when Redis has lost everything', () => {
  const cancelled = () => Order.countDocuments({ status: OrderStatus.Cancelled });

  beforeEach(async () => {
    const overdue = {
      userId: anId(),
      status: OrderStatus.Created,
      expiresAt: new Date(Date.now() - 60_000),
      version: 0,
    };
    const ticket = () => ({ id: anId(), title: 'A', price: 20, userId: anId() });
    await Order.insertMany(
      Array.from({ length: MORE_THAN_A_BATCH }, () => ({ ...overdue, ticket: ticket() })),
    );
  }, 30_000);

  it('are all cancelled in one run', async () => {
    await runOnce(sweepOverdueOrders);
    expect(await cancelled()).toBe(MORE_THAN_A_BATCH);
  }, 30_000);

  it('are left to the next process from the batch on before which the service is stopped', async () => {
    const stopping = new AbortController();
    const run = sweepOverdueOrders.run(stopping.signal);
    stopping.abort();
    await run;
    expect(await cancelled()).toBe(BATCH);
  }, 30_000);
});

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
