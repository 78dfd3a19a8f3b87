import { asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../../app';
import { aListing, faultyFields, someDetails } from '../../__test__/listings';
import { Ticket } from '../../models/ticket';

useDatabase();

const seller = aUser();
const errorForm = { errors: [{ message: expect.stringMatching(/\w+/) }] };

/** The two requests that have a body. */
const routes = [
  ['post', () => Promise.resolve('/api/tickets')],
  ['put', async () => `/api/tickets/${(await aListing({}, seller)).id}`],
] as const;

describe.each(routes)('%s', (method, aPath) => {
  const send = async (body?: string, headers: object = {}) =>
    asUser(app, seller)
      [method](await aPath())
      .set({ 'Content-Type': 'application/json', ...headers })
      .send(body);

  afterEach(async () => {
    // Whatever was refused left nothing behind.
    expect(await Ticket.distinct('title')).toEqual(method === 'put' ? ['A concert'] : []);
  });

  it.each(['{', '{"title":', 'title=a', '"text"', '5', '\u0000'])(
    'answers 400 to the body %j',
    async (body) => {
      const response = await send(body);
      expect(response.status).toBe(400);
      expect(response.body).toEqual({ errors: [{ message: 'The body is not valid JSON' }] });
    },
  );

  it.each(['[]', '{}', '[{"title":"A concert","price":20}]'])('answers 400 to the body %s', async (body) => {
    const response = await send(body);
    expect(response.status).toBe(400);
    expect(faultyFields(response)).toEqual(['title', 'price']);
  });

  it('answers 400 when there is no body', async () => {
    const response = await send();
    expect(response.status).toBe(400);
    expect(faultyFields(response)).toEqual(['title', 'price']);
  });

  it('answers 403 to another site', async () => {
    for (const foreign of [{ Origin: 'https://elsewhere.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const response = await send(JSON.stringify(someDetails({ title: 'Forged' })), foreign);
      expect(response.status).toBe(403);
      expect(response.body).toEqual(errorForm);
    }
  });

  it('answers 413 to a megabyte', async () => {
    const response = await send(JSON.stringify(someDetails({ title: 'x'.repeat(1024 * 1024) })));
    expect(response.status).toBe(413);
    expect(response.body).toEqual({ errors: [{ message: 'The body is too large' }] });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])('answers 415 to %s', async (type) => {
    const response = await send(JSON.stringify(someDetails({ title: 'Plain' })), { 'Content-Type': type });
    expect(response.status).toBe(415);
    expect(response.body).toEqual(errorForm);
  });
});

describe('404', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/api/tickets/mine/5'],
    ['POST', '/api/tickets/mine'],
    ['PATCH', '/api/tickets'],
    ['DELETE', '/api/tickets'],
    ['GET', '/api/users/currentuser'],
  ])('has no %s %s', async (method, path) => {
    const answer = await asUser(app, seller)[method.toLowerCase() as 'get'](path).expect(404);
    expect(answer.body).toEqual({ errors: [{ message: 'Not found' }] });
  });
});

describe('403', () => {
  it('refuses that another site withdraws a ticket', async () => {
    const { id } = await aListing({}, seller);
    const forged = asUser(app, seller)
      .delete(`/api/tickets/${id}`)
      .set('Origin', 'https://elsewhere.example');
    await forged.expect(403);
    expect((await request(app).get(`/api/tickets/${id}`)).body.status).toBe('available');
  });
});
