import { TicketStatus } from '@ticket-store/common';
import { anId, asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../../app';
import { aListing, reserve, sell } from '../../__test__/listings';

useDatabase();

const show = (id: string) => request(app).get(`/api/tickets/${id}`);

describe('200', () => {
  it('shows a ticket to a visitor', async () => {
    const ticket = await aListing();
    const { body } = await show(ticket.id).expect(200);
    expect(body).toEqual(ticket);
  });

  it('finds a ticket by its id in capital letters as well', async () => {
    const ticket = await aListing();
    const { body } = await show(ticket.id.toUpperCase()).expect(200);
    expect(body).toEqual(ticket);
  });

  it('shows by which order a ticket is held', async () => {
    const ticket = await aListing();
    const order = await reserve(ticket);
    const { body } = await show(ticket.id).expect(200);
    expect(body).toEqual({ ...ticket, version: 1, orderId: order.id, status: TicketStatus.Reserved });
  });

  it('shows a ticket that is sold', async () => {
    const ticket = await aListing();
    const order = await sell(ticket);
    const { body } = await show(ticket.id).expect(200);
    expect(body).toEqual({ ...ticket, version: 2, orderId: order.id, status: TicketStatus.Sold });
  });

  it('shows a ticket that is withdrawn', async () => {
    const seller = aUser();
    const ticket = await aListing({}, seller);
    await asUser(app, seller).delete(`/api/tickets/${ticket.id}`).expect(200);
    const { body } = await show(ticket.id).expect(200);
    expect(body).toEqual({ ...ticket, version: 1, status: TicketStatus.Withdrawn });
  });
});

describe('404', () => {
  it.each([
    anId(),
    'nonsense',
    'twelve chars',
    '5',
    '$ne',
    '%00',
    '..%2f',
    '[object Object]',
    'a'.repeat(1_000),
  ])('has no ticket %s', async (id) => {
    const { body } = await show(encodeURI(id)).expect(404);
    expect(body).toEqual({ errors: [{ message: 'Not found' }] });
  });
});
