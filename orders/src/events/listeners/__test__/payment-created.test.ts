import { OrderStatus, Subjects } from '@ticket-store/common';
import { anId, asUser, useDatabase } from '@ticket-store/common/testing';
import { anOrder, eventsOf, findOrder, pay, runOut } from '../../../__test__/orders';
import { app } from '../../../app';
import { Order } from '../../../models/order';

useDatabase();

it.each([OrderStatus.Created, OrderStatus.AwaitingPayment])(
  'completes an order that is %s, and records it',
  async (status) => {
    const { id, ticketId } = await anOrder();
    await Order.updateOne({ _id: id }, { status });
    await pay(id);
    expect(await findOrder(id)).toMatchObject({ status: OrderStatus.Complete, version: 1 });
    const data = { id, version: 1, ticket: { id: ticketId } };
    expect((await eventsOf(id))[1]).toEqual({ type: Subjects.OrderCompleted, data });
  },
);

it('completes an order that was paid in time and heard of too late', async () => {
  const { id } = await anOrder();
  await runOut(id);
  await pay(id);
  expect((await findOrder(id)).status).toBe(OrderStatus.Complete);
});

it('records nothing more when it hears of the payment again', async () => {
  const { id } = await anOrder();
  await pay(id);
  await pay(id);
  expect(await eventsOf(id)).toHaveLength(2);
});

it('completes an order once of two deliveries at the same time', async () => {
  const { id } = await anOrder();
  await Promise.all([pay(id), pay(id)]);
  expect(await eventsOf(id)).toHaveLength(2);
});

it('leaves a cancelled order cancelled: the payment is refunded', async () => {
  const { id, buyer } = await anOrder();
  await asUser(app, buyer).delete(`/api/orders/${id}`).expect(200);
  await pay(id);
  expect(await findOrder(id)).toMatchObject({ status: OrderStatus.Cancelled, version: 1 });
});

it('ignores an order it has never heard of', async () => {
  await expect(pay(anId())).resolves.toBeUndefined();
});
