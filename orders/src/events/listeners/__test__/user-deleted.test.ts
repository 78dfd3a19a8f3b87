import { OrderStatus } from '@ticket-store/common';
import { aUser, deliver, useDatabase } from '@ticket-store/common/testing';
import { anOrder, eventsOf, findOrder, pay } from '../../../__test__/orders';
import { cancelOrdersOfDeletedUser } from '../user-deleted';

useDatabase();

const leave = ({ id }: { id: string }) => deliver(cancelOrdersOfDeletedUser, { id });

it('cancels what the user has not paid, and nothing of others', async () => {
  const buyer = aUser();
  const [one, two, other] = [await anOrder({ buyer }), await anOrder({ buyer }), await anOrder()];
  await leave(buyer);
  for (const { id, ticketId } of [one, two]) {
    expect((await findOrder(id)).status).toBe(OrderStatus.Cancelled);
    expect((await eventsOf(id)).at(-1)).toEqual({
      type: 'order:cancelled',
      data: { id, version: 1, ticket: { id: ticketId } },
    });
  }
  expect((await findOrder(other.id)).status).toBe(OrderStatus.Created);
});

it('keeps what is paid', async () => {
  const { id, buyer } = await anOrder();
  await pay(id);
  await leave(buyer);
  expect(await findOrder(id)).toMatchObject({ status: OrderStatus.Complete, version: 1, userId: buyer.id });
});

it('does nothing the second time', async () => {
  const { id, buyer } = await anOrder();
  await leave(buyer);
  await leave(buyer);
  expect((await findOrder(id)).version).toBe(1);
});

it('leaves one outcome when the payment comes at the same moment', async () => {
  const { id, buyer } = await anOrder();
  await Promise.all([pay(id), leave(buyer)]);
  const { status, version } = await findOrder(id);
  expect([OrderStatus.Complete, OrderStatus.Cancelled]).toContain(status);
  expect(version).toBe(1);
});
