import { TicketStatus } from '@ticket-store/common';
import { asUser, aUser, deliver, eventually, useDatabase } from '@ticket-store/common/testing';
import { aListing, eventsOf, sell, someDetails } from '../../../__test__/listings';
import { app } from '../../../app';
import { Ticket } from '../../../models/ticket';
import { retireTicketsOfDeletedUser } from '../user-deleted';
import { anOrder } from './orders';

useDatabase();

const leave = ({ id }: { id: string }) => deliver(retireTicketsOfDeletedUser, { id });
const find = (id: string) => Ticket.findById(id).orFail();

it('withdraws the open listings of the user, each with its event, and no others', async () => {
  const seller = aUser();
  const [one, two, other] = [await aListing({}, seller), await aListing({}, seller), await aListing()];
  await leave(seller);
  for (const { id } of [one, two]) {
    const { status, version } = await find(id);
    expect({ status, version }).toEqual({ status: TicketStatus.Withdrawn, version: 1 });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      id: `${id}:1`,
      type: 'ticket:updated',
      data: { status: TicketStatus.Withdrawn },
    });
  }
  expect(await find(other.id)).toMatchObject({ status: TicketStatus.Available, version: 0 });
});

it('does nothing the second time', async () => {
  const seller = aUser();
  const { id } = await aListing({}, seller);
  await leave(seller);
  await leave(seller);
  expect((await find(id)).version).toBe(1);
});

it('leaves what is sold or withdrawn as it is', async () => {
  const seller = aUser();
  const [sold, withdrawn] = [await aListing({}, seller), await aListing({}, seller)];
  await sell(sold);
  await asUser(app, seller).delete(`/api/tickets/${withdrawn.id}`).expect(200);
  const before = [await find(sold.id), await find(withdrawn.id)].map(({ version }) => version);
  await leave(seller);
  expect([await find(sold.id), await find(withdrawn.id)].map(({ version }) => version)).toEqual(before);
});

describe('what somebody has reserved at that moment', () => {
  it('may still be sold', async () => {
    const seller = aUser();
    const ticket = await aListing({}, seller);
    const order = anOrder(ticket);
    await order.created();
    await leave(seller);
    expect(await find(ticket.id)).toMatchObject({ status: TicketStatus.Reserved, orderId: order.id });
    await order.completed();
    expect(await find(ticket.id)).toMatchObject({ status: TicketStatus.Sold, orderId: order.id });
    await leave(seller);
    expect((await find(ticket.id)).status).toBe(TicketStatus.Sold);
  });

  it('is not on sale again when it is not paid', async () => {
    const seller = aUser();
    const ticket = await aListing({}, seller);
    const order = anOrder(ticket);
    await order.created();
    await leave(seller);
    await order.cancelled();
    const { status, orderId, version } = await find(ticket.id);
    expect({ status, orderId, version }).toEqual({
      status: TicketStatus.Withdrawn,
      orderId: undefined,
      version: 3,
    });
  });
});

it('withdraws what a request of the user lists that was on its way', async () => {
  const seller = aUser();
  const { id: withdrawn } = await aListing({}, seller);
  await leave(seller);
  const browser = asUser(app, seller);
  const { body } = await browser.post('/api/tickets').send(someDetails()).expect(201);
  await browser.post(`/api/tickets/${withdrawn}/relist`).expect(200);
  for (const id of [body.id as string, withdrawn])
    await eventually(async () => expect((await find(id)).status).toBe(TicketStatus.Withdrawn));
});

it('leaves nothing on sale, however listings, edits and the end of the account meet', async () => {
  const seller = aUser();
  const browser = asUser(app, seller);
  const { id } = await aListing({}, seller);
  await Promise.all([
    ...Array.from({ length: 5 }, () => browser.post('/api/tickets').send(someDetails())),
    browser.put(`/api/tickets/${id}`).send(someDetails({ price: 30 })),
    leave(seller),
  ]);
  await eventually(async () =>
    expect(await Ticket.countDocuments({ userId: seller.id, status: TicketStatus.Available })).toBe(0),
  );
  expect(await Ticket.countDocuments({ userId: seller.id })).toBe(6);
});
