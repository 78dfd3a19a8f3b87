import { TicketStatus } from '@ticket-store/common';
import { anId, asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import request, { type Test } from 'supertest';
import { app } from '../../app';
import { aListing, eventsOf, reserve, sell } from '../../__test__/listings';
import { Ticket } from '../../models/ticket';

useDatabase();

const seller = aUser();
const withdraw = (id: string, user = seller): Test => asUser(app, user).delete(`/api/tickets/${id}`);

describe('200', () => {
  it('answers with the withdrawn ticket', async () => {
    const ticket = await aListing({}, seller);
    const { body } = await withdraw(ticket.id).expect(200);
    expect(body).toEqual({ ...ticket, status: TicketStatus.Withdrawn, version: 1 });
  });

  it('takes the ticket off the list', async () => {
    const ticket = await aListing({}, seller);
    await withdraw(ticket.id).expect(200);
    expect((await request(app).get('/api/tickets')).body).toEqual([]);
  });

  it('records the event in the ticket', async () => {
    const { id } = await aListing({}, seller);
    const { body } = await withdraw(id).expect(200);
    expect((await eventsOf(id)).slice(1)).toEqual([{ id: `${id}:1`, type: 'ticket:updated', data: body }]);
  });
});

describe('400', () => {
  it('refuses while the ticket is reserved', async () => {
    const ticket = await aListing({}, seller);
    await reserve(ticket);
    const { body } = await withdraw(ticket.id).expect(400);
    expect(body).toEqual({ errors: [{ message: 'Cannot withdraw a reserved ticket' }] });
    expect((await Ticket.findById(ticket.id))!.status).toBe(TicketStatus.Reserved);
  });

  it('refuses when the ticket is sold', async () => {
    const ticket = await aListing({}, seller);
    await sell(ticket);
    const { body } = await withdraw(ticket.id).expect(400);
    expect(body).toEqual({ errors: [{ message: 'Cannot withdraw a sold ticket' }] });
  });

  it('refuses the second time', async () => {
    const { id } = await aListing({}, seller);
    await withdraw(id).expect(200);
    const { body } = await withdraw(id).expect(400);
    expect(body).toEqual({ errors: [{ message: 'Cannot withdraw a withdrawn ticket' }] });
  });
});

describe('401', () => {
  it('refuses somebody who is not signed in', async () => {
    const { id } = await aListing({}, seller);
    await request(app).delete(`/api/tickets/${id}`).expect(401);
  });

  it('refuses everybody but the seller', async () => {
    const { id } = await aListing({}, seller);
    await withdraw(id, aUser()).expect(401);
    expect((await Ticket.findById(id))!.status).toBe(TicketStatus.Available);
  });
});

describe('404', () => {
  it.each([anId(), 'nonsense', 'twelve chars', '5'])('has no ticket %s', async (id) => {
    const { body } = await withdraw(encodeURI(id)).expect(404);
    expect(body).toEqual({ errors: [{ message: 'Not found' }] });
  });
});

describe('409', () => {
  it('withdraws once when told twenty times at once', async () => {
    const { id } = await aListing({}, seller);
    const answers = await Promise.all(Array.from({ length: 20 }, () => withdraw(id)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => [400, 409].includes(status))).toHaveLength(19);
    expect(await eventsOf(id)).toHaveLength(2);
  });
});
