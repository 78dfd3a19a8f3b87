import { OrderStatus, Subjects, TicketStatus } from '@ticket-store/common';
import { anId, asUser, aUser, deliver, useDatabase } from '@ticket-store/common/testing';
import { anOrder, aTicket, eventsOf, pay, reserve, runOut } from '../../__test__/orders';
import { app } from '../../app';
import { replicateTicketUpdated } from '../../events/listeners/ticket-updated';
import { Order } from '../../models/order';

useDatabase();

const show = async (order: { id: string; buyer: ReturnType<typeof aUser> }) =>
  (await asUser(app, order.buyer).get(`/api/orders/${order.id}`).expect(200)).body;

describe('201', () => {
  it('answers the order, with its ticket in it', async () => {
    const buyer = aUser();
    const ticket = await aTicket({ venue: 'The hall', startsAt: '2099-01-01T20:00:00.000Z' });
    const { body } = await reserve(ticket.id, buyer).expect(201);
    const { id, title, price, userId, venue, startsAt } = ticket;
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      userId: buyer.id,
      status: OrderStatus.Created,
      expiresAt: expect.any(String),
      createdAt: expect.any(String),
      version: 0,
      ticket: { id, title, price, userId, venue, startsAt },
    });
  });

  it('holds the ticket for fifteen minutes', async () => {
    const before = Date.now();
    const { body } = await reserve((await aTicket()).id, aUser()).expect(201);
    const seconds = (new Date(body.expiresAt as string).getTime() - before) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(900);
    expect(seconds).toBeLessThan(905);
  });

  it('records the event in the same document', async () => {
    const ticket = await aTicket({ price: 19.99 });
    const { body } = await reserve(ticket.id, aUser()).expect(201);
    const { id, userId, status, expiresAt } = body;
    const data = {
      id,
      version: 0,
      userId,
      status,
      expiresAt,
      ticket: { id: ticket.id, price: 19.99, userId: ticket.userId },
    };
    expect(await eventsOf(id as string)).toEqual([{ type: Subjects.OrderCreated, data }]);
  });

  it('keeps the price and the title of the moment, whatever becomes of the listing', async () => {
    const ticket = await aTicket({ title: 'A concert', price: 20 });
    const order = await anOrder({ ticket });
    await deliver(replicateTicketUpdated, { ...ticket, version: 1, title: 'A better concert', price: 90 });
    expect(await show(order)).toMatchObject({ ticket: { title: 'A concert', price: 20 } });
  });

  it('sells at the new price to who comes after a change', async () => {
    const ticket = await aTicket({ price: 20 });
    await deliver(replicateTicketUpdated, { ...ticket, version: 1, price: 90 });
    const { body } = await reserve(ticket.id, aUser()).expect(201);
    expect(body.ticket.price).toBe(90);
  });

  it('stands although the listing is withdrawn afterwards', async () => {
    const ticket = await aTicket();
    const order = await anOrder({ ticket });
    await deliver(replicateTicketUpdated, { ...ticket, version: 1, status: TicketStatus.Withdrawn });
    expect(await show(order)).toMatchObject({ status: OrderStatus.Created });
    await pay(order.id);
    expect(await show(order)).toMatchObject({ status: OrderStatus.Complete });
  });

  it('lets go of a ticket as soon as its order is cancelled', async () => {
    const { id, ticketId, buyer } = await anOrder();
    await asUser(app, buyer).delete(`/api/orders/${id}`).expect(200);
    await reserve(ticketId, aUser()).expect(201);
  });

  it('takes over a ticket whose order ran out, although nobody has announced it', async () => {
    const { id, ticketId } = await anOrder();
    await runOut(id);
    await reserve(ticketId, aUser()).expect(201);
    expect(await Order.findById(id).orFail()).toMatchObject({ status: OrderStatus.Cancelled, version: 1 });
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      Subjects.OrderCreated,
      Subjects.OrderCancelled,
    ]);
  });

  it('ignores spaces around the id', async () => {
    const { id } = await aTicket();
    await reserve(` ${id} `, aUser()).expect(201);
  });
});

describe('400', () => {
  it.each([
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
    ['blank', '  '],
    ['a number', 7],
    ['a list', [anId()]],
    ['an operator', { $ne: null }],
    ['true', true],
  ])('names ticketId when it is %s', async (_what, ticketId) => {
    const { body } = await reserve(ticketId, aUser()).expect(400);
    expect(body).toEqual({ errors: [{ message: 'TicketId must be provided', field: 'ticketId' }] });
  });

  it('refuses a body that is a list, and one that is not there', async () => {
    await asUser(app, aUser()).post('/api/orders').send([]).expect(400);
    await asUser(app, aUser()).post('/api/orders').expect(400);
  });

  const refusal = async (ticketId: string, user = aUser()) =>
    (await reserve(ticketId, user).expect(400)).body.errors;

  it('refuses a reserved ticket, to its buyer too', async () => {
    const { ticketId, buyer } = await anOrder();
    const sentence = [{ message: 'Ticket is already reserved' }];
    expect(await refusal(ticketId)).toEqual(sentence);
    expect(await refusal(ticketId, buyer)).toEqual(sentence);
  });

  it('refuses a sold ticket, also after the reservation would have run out', async () => {
    const { id, ticketId } = await anOrder();
    await pay(id);
    await runOut(id);
    expect(await refusal(ticketId)).toEqual([{ message: 'Ticket is already reserved' }]);
  });

  it("refuses the seller's own ticket", async () => {
    const seller = aUser();
    const { id } = await aTicket({ userId: seller.id });
    expect(await refusal(id, seller)).toEqual([{ message: 'You cannot buy your own ticket' }]);
  });

  it('refuses a withdrawn listing', async () => {
    const { id } = await aTicket({ status: TicketStatus.Withdrawn });
    expect(await refusal(id)).toEqual([{ message: 'Ticket is no longer for sale' }]);
  });

  it('refuses a ticket of an event that has begun', async () => {
    const { id } = await aTicket({ startsAt: new Date(Date.now() - 1000).toISOString() });
    expect(await refusal(id)).toEqual([{ message: 'The event has already begun' }]);
  });
});

describe('401', () => {
  it('wants a session', async () => {
    await reserve((await aTicket()).id).expect(401);
    expect(await Order.countDocuments()).toBe(0);
  });
});

describe('404', () => {
  it.each(['nonsense', 'twelve-chars', anId(), 'x'.repeat(5000)])(
    'knows no ticket %.20s',
    async (ticketId) => {
      const { body } = await reserve(ticketId, aUser()).expect(404);
      expect(body).toEqual({ errors: [{ message: 'Not found' }] });
    },
  );
});
