import { asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../../app';
import { anAccount, faultyFields, post, setCookie, useSigninThrottle } from './accounts';

useDatabase();
useSigninThrottle();

const path = '/api/users/password';
const newPassword = 'battery staple';

describe('200', () => {
  it('replaces the password', async () => {
    const { id, email, password, browser } = await anAccount();
    const { body } = await browser.put(path).send({ currentPassword: password, newPassword }).expect(200);
    expect(body).toEqual({ id, email });
    await post('signin', { email, password: newPassword }).expect(200);
    await post('signin', { email, password }).expect(400);
  });

  it('goes on with a new session', async () => {
    const { id, email, password, browser } = await anAccount();
    const response = await browser.put(path).send({ currentPassword: password, newPassword });
    expect(setCookie(response)).toMatch(/^session=\S+; path=\/; expires=[^;]+; samesite=lax; httponly$/i);
    const { body } = await browser.get('/api/users/currentuser');
    expect(body).toEqual({ currentUser: { id, email } });
  });

  it("changes nobody else's password, whatever the body says", async () => {
    const other = await anAccount();
    const { id, email, password, browser } = await anAccount();
    const body = { currentPassword: password, newPassword, email: other.email, id: other.id, _id: other.id };
    expect((await browser.put(path).send(body).expect(200)).body).toEqual({ id, email });
    await post('signin', { email: other.email, password: other.password }).expect(200);
  });
});

describe('400', () => {
  it('refuses a wrong current password', async () => {
    const { email, password, browser } = await anAccount();
    const response = await browser.put(path).send({ currentPassword: 'wrong', newPassword }).expect(400);
    const message = 'The current password is not right';
    expect(response.body).toEqual({ errors: [{ message, field: 'currentPassword' }] });
    await post('signin', { email, password }).expect(200);
  });

  it.each([
    ['missing', undefined],
    ['too short', 'abc'],
    ['too long', 'p'.repeat(129)],
    ['a number', 12345678],
    ['an operator', { $ne: null }],
    ['an array', ['password']],
  ])('refuses a new password that is %s', async (_what, refused) => {
    const { password, browser } = await anAccount();
    const body = { currentPassword: password, newPassword: refused };
    const response = await browser.put(path).send(body).expect(400);
    expect(faultyFields(response)).toEqual(['newPassword']);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['a number', 5],
    ['an operator', { $ne: null }],
    ['an array', ['password']],
  ])('refuses a current password that is %s', async (_what, currentPassword) => {
    const { browser } = await anAccount();
    const response = await browser.put(path).send({ currentPassword, newPassword }).expect(400);
    expect(faultyFields(response)).toEqual(['currentPassword']);
  });
});

describe('401', () => {
  it('refuses the session of an account that is gone', async () => {
    await asUser(app, aUser()).put(path).send({ currentPassword: 'password', newPassword }).expect(401);
  });

  it('refuses somebody who is not signed in', async () => {
    const { email, password } = await anAccount();
    const body = { email, currentPassword: password, newPassword };
    const response = await request(app).put(path).send(body).expect(401);
    expect(response.body).toEqual({ errors: [{ message: 'Not authorized' }] });
    await post('signin', { email, password }).expect(200);
  });
});

describe('429', () => {
  it('counts guesses of the current password like guesses at sign-in', async () => {
    const { email, password, browser } = await anAccount();
    const guess = () => browser.put(path).send({ currentPassword: 'wrong', newPassword });
    for (let n = 0; n < 10; n += 1) await guess().expect(400);
    const response = await guess().expect(429);
    expect(Number(response.get('Retry-After'))).toBeGreaterThan(0);
    await post('signin', { email, password }).expect(429);
  });
});
