import { TicketStatus } from '@ticket-store/common';
import { anId, asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../../app';
import { badDetails } from '../../__test__/bad-details';
import { aListing, eventsOf, faultyFields, someDetails } from '../../__test__/listings';
import { Ticket } from '../../models/ticket';

useDatabase();

const seller = aUser();
const list = (body: object | string) =>
  asUser(app, seller).post('/api/tickets').set('Content-Type', 'application/json').send(body);

describe('201', () => {
  it('answers with the ticket', async () => {
    const { body } = await list({ title: 'A concert', price: 20 }).expect(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      title: 'A concert',
      price: 20,
      userId: seller.id,
      version: 0,
      status: TicketStatus.Available,
    });
  });

  it('keeps what the seller says', async () => {
    const details = {
      title: 'A concert',
      price: 99.99,
      description: 'Loud',
      venue: 'The Hall',
      startsAt: '2090-05-17T19:30:00.000Z',
    };
    const { body } = await list(details).expect(201);
    const { body: shown } = await request(app).get(`/api/tickets/${body.id}`).expect(200);
    expect(shown).toEqual({ ...body, ...details });
  });

  it('records the event of the new ticket in the ticket', async () => {
    const ticket = await aListing({ venue: 'The Hall', startsAt: '2090-05-17T19:30:00Z' });
    expect(await eventsOf(ticket.id)).toEqual([
      { id: `${ticket.id}:0`, type: 'ticket:created', data: ticket },
    ]);
  });

  it('records no empty field in the event', async () => {
    const { id } = await aListing();
    const stored = await Ticket.collection.findOne({ title: 'A concert' });
    const data = (stored as unknown as { outbox: { data: object }[] }).outbox[0]!.data;
    expect(data).toEqual({
      ...someDetails(),
      id,
      userId: expect.any(String),
      version: 0,
      status: 'available',
    });
  });

  it.each([
    ['88.00', 88],
    ['88.5', 88.5],
    [' 20 ', 20],
    [0.5, 0.5],
    [999_999.99, 999_999.99],
    [19.99, 19.99],
  ])('takes the price %j as the number %d', async (price, stored) => {
    const { id } = await aListing({ price });
    expect((await Ticket.findById(id).lean())!.price).toBe(stored);
  });

  it('cuts off white space around texts', async () => {
    const { title, venue } = await aListing({ title: ' A concert ', venue: '\tThe Hall\n' });
    expect([title, venue]).toEqual(['A concert', 'The Hall']);
  });

  it.each([null, ''])('takes %j for details the seller does not give', async (nothing) => {
    const { body } = await list(someDetails({ description: nothing, venue: nothing, startsAt: null })).expect(
      201,
    );
    expect(Object.keys(body).sort()).toEqual(['id', 'price', 'status', 'title', 'userId', 'version']);
  });

  it('takes texts in any script, and markup as the text it is', async () => {
    const title = '演唱会 🎸 <script>alert(1)</script> $where \u0000';
    const { id } = await aListing({ title });
    const { body } = await request(app).get(`/api/tickets/${id}`).expect(200);
    expect(body.title).toBe(title);
  });

  it('ignores all other fields', async () => {
    const forged = `"_id":"${anId()}","id":"${anId()}","version":7,"status":"sold","userId":"${anId()}"`;
    const rest = `"orderId":"${anId()}","outbox":[],"withdrawnAt":"2020-01-01","sortDate":0,"__proto__":{"sold":1}`;
    const { body } = await list(`{${forged},${rest},"title":"A concert","price":20}`).expect(201);
    expect(body).toEqual({
      ...someDetails(),
      id: body.id,
      userId: seller.id,
      version: 0,
      status: 'available',
    });
    expect(forged).not.toContain(body.id);
    expect(await Ticket.findById(body.id).lean()).not.toHaveProperty('withdrawnAt');
  });
});

describe('400', () => {
  it.each(badDetails)('refuses a %s that is %s', async (field, _what, value) => {
    const response = await list(someDetails({ [field]: value })).expect(400);
    expect(faultyFields(response)).toEqual([field]);
    expect(await Ticket.countDocuments()).toBe(0);
  });

  it('refuses a price beyond all numbers', async () => {
    const response = await list('{"title":"A concert","price":1e309}').expect(400);
    expect(faultyFields(response)).toEqual(['price']);
  });

  it('names every field that is wrong', async () => {
    const response = await list({ title: '', price: 0, venue: 5, description: 5, startsAt: 5 }).expect(400);
    expect(faultyFields(response)).toEqual(['title', 'price', 'description', 'venue', 'startsAt']);
  });

  it('says what a field should be', async () => {
    const { body } = await list({ title: '', price: 0 }).expect(400);
    expect(body.errors).toEqual([
      { field: 'title', message: 'Title must have between 1 and 200 characters' },
      {
        field: 'price',
        message: 'Price must be between 0.50 and 999,999.99 dollars, with at most two decimals',
      },
    ]);
  });
});

describe('401', () => {
  it('refuses somebody who is not signed in, whatever the body', async () => {
    for (const body of [someDetails(), {}]) {
      const response = await request(app).post('/api/tickets').send(body).expect(401);
      expect(response.body).toEqual({ errors: [{ message: 'Not authorized' }] });
    }
    expect(await Ticket.countDocuments()).toBe(0);
  });
});
