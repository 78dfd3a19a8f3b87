import { TicketStatus } from '@ticket-store/common';
import { anId, asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import request, { type Test } from 'supertest';
import { app } from '../../app';
import { badDetails } from '../../__test__/bad-details';
import { aListing, eventsOf, faultyFields, reserve, sell, someDetails } from '../../__test__/listings';
import { Ticket } from '../../models/ticket';

useDatabase();

const seller = aUser();
const edit = (id: string, body: object | string, user = seller): Test =>
  asUser(app, user).put(`/api/tickets/${id}`).set('Content-Type', 'application/json').send(body);

describe('200', () => {
  it('answers with the edited ticket', async () => {
    const ticket = await aListing({}, seller);
    const { body } = await edit(ticket.id, { title: 'Another concert', price: 30 }).expect(200);
    expect(body).toEqual({ ...ticket, title: 'Another concert', price: 30, version: 1 });
  });

  it('keeps the edit', async () => {
    const { id } = await aListing({}, seller);
    const { body } = await edit(id, { title: 'Another concert', price: '30.50' }).expect(200);
    expect(await Ticket.findById(id).lean()).toMatchObject({ title: 'Another concert', price: 30.5 });
    expect((await request(app).get(`/api/tickets/${id}`)).body).toEqual(body);
  });

  it('leaves what the edit does not name, and clears what is null', async () => {
    const startsAt = '2090-05-17T19:30:00.000Z';
    const { id } = await aListing({ venue: 'The Hall', description: 'Loud', startsAt }, seller);
    const kept = await edit(id, someDetails()).expect(200);
    expect(kept.body).toMatchObject({ venue: 'The Hall', description: 'Loud', startsAt });
    const cleared = await edit(id, someDetails({ venue: null, description: null, startsAt: null })).expect(
      200,
    );
    expect(Object.keys(cleared.body).sort()).toEqual(['id', 'price', 'status', 'title', 'userId', 'version']);
  });

  it('records the event of each edit in the ticket', async () => {
    const { id } = await aListing({}, seller);
    const first = await edit(id, { title: 'First', price: 1, venue: 'The Hall' }).expect(200);
    const second = await edit(id, { title: 'Second', price: 2, venue: null }).expect(200);
    expect((await eventsOf(id)).slice(1)).toEqual([
      { id: `${id}:1`, type: 'ticket:updated', data: first.body },
      { id: `${id}:2`, type: 'ticket:updated', data: second.body },
    ]);
  });

  it('ignores all other fields', async () => {
    const ticket = await aListing({}, seller);
    const forged = `"_id":"${anId()}","id":"${anId()}","version":7,"status":"sold","userId":"${anId()}"`;
    const rest = `"orderId":"${anId()}","outbox":[],"withdrawnAt":"2020-01-01","__proto__":{"sold":1}`;
    const { body } = await edit(ticket.id, `{${forged},${rest},"title":"New","price":30}`).expect(200);
    expect(body).toEqual({ ...ticket, title: 'New', price: 30, version: 1 });
  });
});

describe('400', () => {
  it.each(badDetails)('refuses a %s that is %s', async (field, _what, value) => {
    const { id } = await aListing({}, seller);
    const response = await edit(id, someDetails({ [field]: value })).expect(400);
    expect(faultyFields(response)).toEqual([field]);
    expect((await Ticket.findById(id))!.version).toBe(0);
  });

  it('refuses while the ticket is reserved', async () => {
    const ticket = await aListing({}, seller);
    await reserve(ticket);
    const { body } = await edit(ticket.id, someDetails({ price: 30 })).expect(400);
    expect(body).toEqual({ errors: [{ message: 'Cannot edit a reserved ticket' }] });
    expect(await Ticket.findById(ticket.id)).toMatchObject({ price: 20, status: TicketStatus.Reserved });
  });

  it('refuses when the ticket is sold', async () => {
    const ticket = await aListing({}, seller);
    await sell(ticket);
    const { body } = await edit(ticket.id, someDetails()).expect(400);
    expect(body).toEqual({ errors: [{ message: 'Cannot edit a sold ticket' }] });
  });

  it('refuses when the ticket is withdrawn', async () => {
    const { id } = await aListing({}, seller);
    await asUser(app, seller).delete(`/api/tickets/${id}`).expect(200);
    const { body } = await edit(id, someDetails()).expect(400);
    expect(body).toEqual({ errors: [{ message: 'Cannot edit a withdrawn ticket' }] });
  });
});

describe('401', () => {
  it('refuses somebody who is not signed in', async () => {
    const { id } = await aListing();
    await request(app).put(`/api/tickets/${id}`).send(someDetails()).expect(401);
  });

  it('refuses everybody but the seller', async () => {
    const { id } = await aListing({}, seller);
    const response = await edit(id, someDetails({ price: 1 }), aUser()).expect(401);
    expect(response.body).toEqual({ errors: [{ message: 'Not authorized' }] });
    expect((await Ticket.findById(id))!.price).toBe(20);
  });

  it('takes no userId in the body for the seller', async () => {
    const { id } = await aListing({}, seller);
    await edit(id, someDetails({ userId: seller.id }), aUser()).expect(401);
  });
});

describe('404', () => {
  it.each([anId(), 'nonsense', 'twelve chars', '5'])('has no ticket %s', async (id) => {
    const { body } = await edit(encodeURI(id), someDetails()).expect(404);
    expect(body).toEqual({ errors: [{ message: 'Not found' }] });
  });
});

describe('409', () => {
  it('refuses the edits that lose to a simultaneous one, and loses none it accepted', async () => {
    const { id } = await aListing({}, seller);
    const titles = Array.from({ length: 20 }, (_, n) => `Edit ${n}`);
    const answers = await Promise.all(titles.map((title) => edit(id, { title, price: 30 })));
    const accepted = answers.filter(({ status }) => status === 200).map(({ body }) => body);
    const refused = answers.filter(({ status }) => status === 409);
    expect(accepted.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    expect(accepted.length + refused.length).toBe(20);
    expect(refused[0]!.body.errors[0].message).toMatch(/changed by somebody else/);
    accepted.sort((a, b) => a.version - b.version);
    expect((await eventsOf(id)).slice(1).map(({ data }) => data)).toEqual(accepted);
  });
});
