import { asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../../app';
import { aListing, reserve, sell } from '../../__test__/listings';
import { feed } from '../../stream/feed';

useDatabase();

describe('200', () => {
  it("shows a seller's own tickets in every state, the newest first", async () => {
    const seller = aUser();
    const [, reserved, sold, withdrawn] = [
      await aListing({ title: 'available' }, seller),
      await aListing({ title: 'reserved' }, seller),
      await aListing({ title: 'sold' }, seller),
      await aListing({ title: 'withdrawn' }, seller),
    ];
    await aListing({ title: "somebody else's" });
    await reserve(reserved);
    await sell(sold);
    await asUser(app, seller).delete(`/api/tickets/${withdrawn.id}`).expect(200);
    const { body } = await asUser(app, seller).get('/api/tickets/mine').expect(200);
    const states = ['withdrawn', 'sold', 'reserved', 'available'];
    expect(body.map(({ title, status }: { title: string; status: string }) => [title, status])).toEqual(
      states.map((state) => [state, state]),
    );
  });

  it('tells where the stream was before the list was read', async () => {
    const { headers } = await asUser(app, aUser()).get('/api/tickets/mine').expect(200);
    expect(headers['x-stream-position']).toBe(feed.position);
  });

  it("shows each as the ticket's own page does", async () => {
    const seller = aUser();
    const ticket = await aListing({ venue: 'The Hall', startsAt: '2090-05-17T19:30:00Z' }, seller);
    const { body } = await asUser(app, seller).get('/api/tickets/mine').expect(200);
    expect(body).toEqual([ticket]);
  });

  it('says until when each reserved ticket is held, and nothing of the kind for others', async () => {
    const seller = aUser();
    await sell(await aListing({ title: 'sold' }, seller));
    const order = await reserve(await aListing({ title: 'reserved' }, seller));
    const { body } = await asUser(app, seller).get('/api/tickets/mine').expect(200);
    expect(body).toMatchObject([{ title: 'reserved', reservedUntil: order.expiresAt }, { title: 'sold' }]);
    expect(body[1]).not.toHaveProperty('reservedUntil');
  });

  it('is empty for somebody who sells nothing', async () => {
    await aListing();
    const { body } = await asUser(app, aUser()).get('/api/tickets/mine').expect(200);
    expect(body).toEqual([]);
  });
});

describe('401', () => {
  it('refuses somebody who is not signed in', async () => {
    const { body } = await request(app).get('/api/tickets/mine').expect(401);
    expect(body).toEqual({ errors: [{ message: 'Not authorized' }] });
  });
});
