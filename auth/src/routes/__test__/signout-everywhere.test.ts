import { Subjects } from '@ticket-store/common';
import { asUser, aUser, sessionOf, useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../../app';
import { User } from '../../models/user';
import { anAccount, post, setCookie, useSigninThrottle } from './accounts';

useDatabase();
useSigninThrottle();

const path = '/api/users/signout-everywhere';

/** Whether a browser is signed in. */
async function isSignedIn(browser: ReturnType<typeof request.agent>) {
  const { body } = await browser.get('/api/users/currentuser').expect(200);
  const { status } = await browser.get('/api/users/data');
  expect(status).toBe(body.currentUser ? 200 : 401);
  return status === 200;
}

/** A second browser in which the account is signed in. */
async function anotherBrowser(email: string, password: string) {
  const browser = request.agent(app);
  await browser.post('/api/users/signin').send({ email, password }).expect(200);
  return browser;
}

describe('200', () => {
  it('ends all sessions at once, and clears the cookie of its own', async () => {
    const { email, password, browser } = await anAccount();
    const other = await anotherBrowser(email, password);
    const response = await browser.post(path).send({}).expect(200);
    expect(response.body).toEqual({});
    expect(setCookie(response)).toMatch(/^session=; path=\/; expires=Thu, 01 Jan 1970/);
    expect(await isSignedIn(other)).toBe(false);
  });

  it('ends a session that was copied, not only the cookie', async () => {
    const { id, email, browser } = await anAccount();
    const copied = asUser(app, { id, email });
    await browser.post(path).expect(200);
    expect(await isSignedIn(copied)).toBe(false);
  });

  it('lets the user sign in again right away, in the same second', async () => {
    const { email, password, browser } = await anAccount();
    await browser.post(path).expect(200);
    expect(await isSignedIn(await anotherBrowser(email, password))).toBe(true);
  });

  it.each([
    [-1, 401],
    [0, 401],
    [1, 200],
  ])('answers a session that began %i ms after the revocation with %i', async (ms, status) => {
    const { id, email, browser } = await anAccount();
    await browser.post(path).expect(200);
    const { sessionsRevokedAt } = await User.findById(id).orFail();
    const cookie = sessionOf({ id, email }, undefined, Number(sessionsRevokedAt) + ms);
    await request(app).get('/api/users/data').set('Cookie', cookie).expect(status);
  });

  it('ends a session that another replica, whose clock is ahead, has begun', async () => {
    const { id, email } = await anAccount();
    const ahead = sessionOf({ id, email }, undefined, Date.now() + 5_000);
    await request(app).post(path).set('Cookie', ahead).expect(200);
    await request(app).get('/api/users/data').set('Cookie', ahead).expect(401);
  });

  it('tells the other services, with the change in one write', async () => {
    const { id, browser } = await anAccount();
    await browser.post(path).expect(200);
    const { outbox, sessionsRevokedAt, version } = await User.findById(id).orFail().lean();
    expect(version).toBe(1);
    expect(outbox).toMatchObject([
      {
        id: `${id}:1`,
        type: Subjects.SessionRevoked,
        data: { userId: id, revokedAt: sessionsRevokedAt!.toISOString() },
      },
    ]);
  });

  it('works for an account of an earlier release', async () => {
    const { id, browser } = await anAccount();
    await User.collection.updateOne(
      { email: { $exists: true } },
      { $unset: { version: 1, outbox: 1 }, $set: { __v: 0 } },
    );
    await browser.post(path).expect(200);
    const { outbox, version } = await User.findById(id).orFail().lean();
    expect({ version, events: outbox.map((event) => event.id) }).toEqual({ version: 1, events: [`${id}:1`] });
    expect(await isSignedIn(browser)).toBe(false);
  });
});

describe('401', () => {
  it.each([undefined, aUser()])('refuses visitors, and sessions without an account: %j', async (user) => {
    await asUser(app, user).post(path).expect(401);
  });

  it('refuses a session that was ended', async () => {
    const { id, email, browser } = await anAccount();
    const other = asUser(app, { id, email });
    await browser.post(path).expect(200);
    await other.post(path).expect(401);
  });
});

describe('a change of the password', () => {
  const newPassword = 'battery staple';

  it('ends the other sessions, and renews its own', async () => {
    const { email, password, browser } = await anAccount();
    const other = await anotherBrowser(email, password);
    await browser.put('/api/users/password').send({ currentPassword: password, newPassword }).expect(200);
    expect(await isSignedIn(other)).toBe(false);
    expect(await isSignedIn(browser)).toBe(true);
    expect(await isSignedIn(await anotherBrowser(email, newPassword))).toBe(true);
  });

  it('ends nothing when the current password is wrong', async () => {
    const { email, password, browser } = await anAccount();
    const other = await anotherBrowser(email, password);
    await browser.put('/api/users/password').send({ currentPassword: 'wrong', newPassword }).expect(400);
    expect(await isSignedIn(other)).toBe(true);
  });

  it('leaves no session to a sign-in with the old password that it came before', async () => {
    const { email, password, browser } = await anAccount();
    const [, signin] = await Promise.all([
      browser.put('/api/users/password').send({ currentPassword: password, newPassword }).expect(200),
      post('signin', { email, password }),
    ]);
    if (signin.status !== 200) return expect(signin.status).toBe(400);
    const cookie = setCookie(signin).split(';')[0]!;
    await request(app).get('/api/users/data').set('Cookie', cookie).expect(401);
  });
});
