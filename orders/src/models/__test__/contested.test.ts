import { LIVE_ORDER_STATUSES, OrderStatus, Subjects } from '@ticket-store/common';
import { asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import { trusted } from 'mongoose';
import {
  anOrder,
  aTicket,
  eventsOf,
  findOrder,
  pay,
  reserve,
  runOut,
  statusesOf,
} from '../../__test__/orders';
import { app } from '../../app';
import { cancelIfOverdue } from '../cancel-overdue';
import { Order } from '../order';

useDatabase();

async function contest(ticketId: string, buyers: number) {
  const answers = await statusesOf(Array.from({ length: buyers }, () => reserve(ticketId, aUser())));
  return {
    sold: answers.filter((status) => status === 201).length,
    refused: answers.filter((status) => status === 400).length,
    live: await Order.countDocuments({
      'ticket.id': ticketId,
      status: trusted({ $in: LIVE_ORDER_STATUSES }),
    }),
  };
}

it.each([20, 200])(
  'sells a contested ticket to exactly one of %d simultaneous buyers',
  async (buyers) => {
    const { id } = await aTicket();
    expect(await contest(id, buyers)).toEqual({ sold: 1, refused: buyers - 1, live: 1 });
  },
  30_000,
);

it('sells a ticket whose order ran out to exactly one of 20 simultaneous buyers', async () => {
  const { id, ticketId } = await anOrder();
  await runOut(id);
  expect(await contest(ticketId, 20)).toEqual({ sold: 1, refused: 19, live: 1 });
  expect(await eventsOf(id)).toHaveLength(2);
});

it('sells a ticket whose order somebody else ended at that moment', async () => {
  const { id, ticketId } = await anOrder();
  await runOut(id);
  const order = await findOrder(id);
  jest
    .spyOn(Order, 'findById')
    .mockImplementationOnce(() => cancelIfOverdue(order).then(() => order) as never);
  await reserve(ticketId, aUser()).expect(201);
});

it('sells ten tickets to ten buyers at once without getting in the way of each other', async () => {
  const tickets = await Promise.all(Array.from({ length: 10 }, () => aTicket()));
  const answers = await statusesOf(tickets.map(({ id }) => reserve(id, aUser())));
  expect(answers).toEqual(Array(10).fill(201));
});

it('either cancels or completes an order when both happen at once, and tells only one of them', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id, buyer } = await anOrder();
    const [cancelled] = await Promise.all([asUser(app, buyer).delete(`/api/orders/${id}`), pay(id)]);
    const { status, version } = await findOrder(id);
    const won = cancelled.status === 200;
    expect([cancelled.status, status, version]).toEqual(
      won ? [200, OrderStatus.Cancelled, 1] : [400, OrderStatus.Complete, 1],
    );
    expect((await eventsOf(id))[1]!.type).toBe(won ? Subjects.OrderCancelled : Subjects.OrderCompleted);
    expect(await eventsOf(id)).toHaveLength(2);
  }
});

it('lets a payment stand that came just before the expiry', async () => {
  const { id } = await anOrder();
  await runOut(id);
  const order = await findOrder(id);
  await pay(id);
  expect(await cancelIfOverdue(order)).toBe(false);
  expect(await findOrder(id)).toMatchObject({ status: OrderStatus.Complete, version: 1 });
});

it('lets an expiry stand that came just before the payment', async () => {
  const { id } = await anOrder();
  await runOut(id);
  expect(await cancelIfOverdue(await findOrder(id))).toBe(true);
  await pay(id);
  expect(await findOrder(id)).toMatchObject({ status: OrderStatus.Cancelled, version: 1 });
});
