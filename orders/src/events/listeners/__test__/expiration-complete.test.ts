import { OrderStatus, Subjects } from '@ticket-store/common';
import { anId, asUser, deliver, useDatabase } from '@ticket-store/common/testing';
import { anOrder, eventsOf, findOrder, pay, runOut } from '../../../__test__/orders';
import { app } from '../../../app';
import { cancelExpiredOrder } from '../expiration-complete';

useDatabase();

const announce = (orderId: string) => deliver(cancelExpiredOrder, { orderId });

it('cancels an order whose time has run out, and records it', async () => {
  const { id, ticketId } = await anOrder();
  await runOut(id);
  await announce(id);
  expect(await findOrder(id)).toMatchObject({ status: OrderStatus.Cancelled, version: 1 });
  const data = { id, version: 1, ticket: { id: ticketId } };
  expect((await eventsOf(id))[1]).toEqual({ type: Subjects.OrderCancelled, data });
});

it('tells from then on that the reservation ran out, even if its buyer cancels it', async () => {
  const { id, buyer } = await anOrder();
  await runOut(id);
  await announce(id);
  const { body } = await asUser(app, buyer).delete(`/api/orders/${id}`).expect(200);
  expect(body).toMatchObject({ status: OrderStatus.Cancelled, ranOut: true });
});

it('records nothing more when it is announced again', async () => {
  const { id } = await anOrder();
  await runOut(id);
  await announce(id);
  await announce(id);
  expect(await eventsOf(id)).toHaveLength(2);
});

it('believes a timer whose clock is half a second ahead', async () => {
  const { id } = await anOrder();
  await runOut(id, -0.5);
  await announce(id);
  expect((await findOrder(id)).status).toBe(OrderStatus.Cancelled);
});

it('does not believe a timer that is minutes early', async () => {
  const { id } = await anOrder();
  await announce(id);
  expect(await findOrder(id)).toMatchObject({ status: OrderStatus.Created, version: 0 });
});

it('leaves a completed order alone', async () => {
  const { id } = await anOrder();
  await pay(id);
  await runOut(id);
  await announce(id);
  expect(await findOrder(id)).toMatchObject({ status: OrderStatus.Complete, version: 1 });
});

it('leaves a cancelled order alone', async () => {
  const { id, buyer } = await anOrder();
  await asUser(app, buyer).delete(`/api/orders/${id}`).expect(200);
  await runOut(id);
  await announce(id);
  expect(await findOrder(id)).toMatchObject({ status: OrderStatus.Cancelled, version: 1 });
});

it('ignores an order it has never heard of', async () => {
  await expect(announce(anId())).resolves.toBeUndefined();
});
