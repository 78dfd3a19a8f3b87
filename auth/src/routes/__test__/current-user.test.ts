import { asUser, aUser, sessionOf, useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../../app';
import { anAccount } from './accounts';

useDatabase();

const whoIs = (cookie: string) =>
  request(app).get('/api/users/currentuser').set('Cookie', cookie).expect(200);
const cookieWith = (session: unknown) => `session=${Buffer.from(JSON.stringify(session)).toString('base64')}`;

describe('200', () => {
  it('names who is signed in', async () => {
    const { id, email, browser } = await anAccount();
    const { body } = await browser.get('/api/users/currentuser').expect(200);
    expect(body).toEqual({ currentUser: { id, email } });
  });

  it('names the user of any session signed with the key', async () => {
    const user = aUser();
    const { body } = await asUser(app, user).get('/api/users/currentuser').expect(200);
    expect(body).toEqual({ currentUser: user });
  });

  it('is null without a session', async () => {
    const { body } = await request(app).get('/api/users/currentuser').expect(200);
    expect(body).toEqual({ currentUser: null });
  });

  it.each([
    ['signed with another key', sessionOf(aUser(), ['another key'])],
    ['without a token', cookieWith({})],
    ['with a number for a token', cookieWith({ jwt: 5 })],
    ['with an operator for a token', cookieWith({ jwt: { $ne: null } })],
    ['that is a list', cookieWith(['jwt'])],
    ['that is null', cookieWith(null)],
    ['that is no JSON', 'session=%00%ff'],
    ['that is empty', 'session='],
  ])('is null for a session %s', async (_what, cookie) => {
    const { body } = await whoIs(cookie);
    expect(body).toEqual({ currentUser: null });
  });

  it('is not kept by shared caches', async () => {
    const response = await request(app).get('/api/users/currentuser');
    expect(response.get('Cache-Control')).toBe('private, no-cache');
  });
});
