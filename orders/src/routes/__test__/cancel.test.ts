import { OrderStatus, Subjects } from '@ticket-store/common';
import { anId, asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import { anOrder, eventsOf, findOrder, pay, runOut, statusesOf } from '../../__test__/orders';
import { app } from '../../app';

useDatabase();

const cancel = (id: string, user?: ReturnType<typeof aUser>) => asUser(app, user).delete(`/api/orders/${id}`);

describe('200', () => {
  it('answers the cancelled order, and records it', async () => {
    const { id, ticketId, buyer } = await anOrder();
    const { body } = await cancel(id, buyer).expect(200);
    expect(body).toMatchObject({ id, status: OrderStatus.Cancelled, version: 1 });
    const [, event] = await eventsOf(id);
    expect(event).toEqual({
      type: Subjects.OrderCancelled,
      data: { id, version: 1, ticket: { id: ticketId } },
    });
  });

  it('answers the same to a second try, and records nothing more', async () => {
    const { id, buyer } = await anOrder();
    const first = await cancel(id, buyer).expect(200);
    const second = await cancel(id, buyer).expect(200);
    expect(second.body).toEqual(first.body);
    expect(await eventsOf(id)).toHaveLength(2);
  });

  it('records one cancellation of ten clicks at once', async () => {
    const { id, buyer } = await anOrder();
    const answers = await statusesOf(Array.from({ length: 10 }, () => cancel(id, buyer)));
    expect(answers).toEqual(Array(10).fill(200));
    expect(await eventsOf(id)).toHaveLength(2);
    expect((await findOrder(id)).version).toBe(1);
  });

  it('tells that the reservation did not run out', async () => {
    const { id, buyer } = await anOrder();
    const { body } = await cancel(id, buyer).expect(200);
    expect(body).toMatchObject({ ranOut: false });
  });

  it('cancels an order that has run out', async () => {
    const { id, buyer } = await anOrder();
    await runOut(id);
    await cancel(id, buyer).expect(200);
  });
});

it('answers 400 for a completed order, and leaves it alone', async () => {
  const { id, buyer } = await anOrder();
  await pay(id);
  const { body } = await cancel(id, buyer).expect(400);
  expect(body).toEqual({ errors: [{ message: 'Cannot cancel completed order' }] });
  expect(await findOrder(id)).toMatchObject({ status: OrderStatus.Complete, version: 1 });
});

it('answers 401 without a session', async () => {
  const { id } = await anOrder();
  await cancel(id).expect(401);
});

it('answers 401 to somebody else, and leaves the order alone', async () => {
  const { id } = await anOrder();
  await cancel(id, aUser()).expect(401);
  expect(await findOrder(id)).toMatchObject({ status: OrderStatus.Created, version: 0 });
});

it.each(['nonsense', 'twelve-chars', anId()])('answers 404 for %s', async (id) => {
  await cancel(id, aUser()).expect(404);
});
