import { anId, asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import { anOrder, findOrder } from '../../__test__/orders';
import { app } from '../../app';

useDatabase();

it('answers 200 with the order to its buyer', async () => {
  const { id, ticketId, buyer } = await anOrder();
  const { body } = await asUser(app, buyer).get(`/api/orders/${id}`).expect(200);
  expect(body).toEqual(JSON.parse(JSON.stringify(await findOrder(id))));
  expect(body).toMatchObject({ id, userId: buyer.id, ticket: { id: ticketId } });
  expect(Object.keys(body as object)).not.toContain('outbox');
});

it('answers 401 without a session', async () => {
  const { id } = await anOrder();
  await asUser(app).get(`/api/orders/${id}`).expect(401);
});

it("answers 401 to everybody but the order's buyer", async () => {
  const { id } = await anOrder();
  const { body } = await asUser(app, aUser()).get(`/api/orders/${id}`).expect(401);
  expect(body).toEqual({ errors: [{ message: 'Not authorized' }] });
});

it.each(['nonsense', 'twelve-chars', anId(), '%00', '[object%20Object]'])(
  'answers 404 for %s',
  async (id) => {
    await asUser(app, aUser()).get(`/api/orders/${id}`).expect(404);
  },
);
