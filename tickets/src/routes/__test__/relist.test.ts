import { TicketStatus } from '@ticket-store/common';
import { anId, asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import request, { type Test } from 'supertest';
import { app } from '../../app';
import { aListing, eventsOf, reserve, sell, type TicketShape } from '../../__test__/listings';

useDatabase();

const seller = aUser();
const relist = (id: string, user = seller): Test =>
  asUser(app, user).post(`/api/tickets/${id}/relist`).send({});

async function aWithdrawnListing(): Promise<TicketShape> {
  const { id } = await aListing({}, seller);
  return (await asUser(app, seller).delete(`/api/tickets/${id}`).expect(200)).body as TicketShape;
}

describe('200', () => {
  it('puts a withdrawn ticket back on sale', async () => {
    const ticket = await aWithdrawnListing();
    const { body } = await relist(ticket.id).expect(200);
    expect(body).toEqual({ ...ticket, status: TicketStatus.Available, version: 2 });
    expect((await request(app).get('/api/tickets')).body).toEqual([body]);
  });

  it('records the event in the ticket', async () => {
    const { id } = await aWithdrawnListing();
    const { body } = await relist(id).expect(200);
    expect((await eventsOf(id)).slice(2)).toEqual([{ id: `${id}:2`, type: 'ticket:updated', data: body }]);
  });

  it('lets the ticket be sold, as if it had never been withdrawn', async () => {
    const ticket = await aWithdrawnListing();
    await relist(ticket.id).expect(200);
    await sell(ticket);
    const { body } = await request(app).get(`/api/tickets/${ticket.id}`);
    expect(body).toMatchObject({ status: TicketStatus.Sold });
  });
});

describe('400', () => {
  it.each([
    ['available', (_ticket: TicketShape) => Promise.resolve()],
    ['reserved', reserve],
    ['sold', sell],
  ])('refuses when the ticket is %s', async (status, change) => {
    const ticket = await aListing({}, seller);
    await change(ticket);
    const { body } = await relist(ticket.id).expect(400);
    expect(body).toEqual({ errors: [{ message: 'Only a withdrawn ticket can be listed again' }] });
    expect((await request(app).get(`/api/tickets/${ticket.id}`)).body).toMatchObject({ status });
  });
});

describe('401', () => {
  it('refuses somebody who is not signed in', async () => {
    const { id } = await aWithdrawnListing();
    await request(app).post(`/api/tickets/${id}/relist`).send({}).expect(401);
  });

  it('refuses everybody but the seller', async () => {
    const { id } = await aWithdrawnListing();
    await relist(id, aUser()).expect(401);
  });
});

describe('404', () => {
  it.each([anId(), 'nonsense'])('has no ticket %s', async (id) => {
    const { body } = await relist(id).expect(404);
    expect(body).toEqual({ errors: [{ message: 'Not found' }] });
  });
});
