import { Subjects } from '@ticket-store/common';
import { asUser, useDatabase } from '@ticket-store/common/testing';
import { Redis } from 'ioredis';
import request from 'supertest';
import { app } from '../../app';
import { config } from '../../config';
import { User } from '../../models/user';
import { anAccount, faultyFields, post, setCookie, useSigninThrottle } from './accounts';

useDatabase();
useSigninThrottle();

const path = '/api/users';

/** Somebody who has deleted the account. */
async function aDeletedAccount() {
  const account = await anAccount();
  const response = await account.browser.delete(path).send({ password: account.password }).expect(200);
  return { ...account, response };
}

describe('200', () => {
  it('clears the cookie', async () => {
    const { response } = await aDeletedAccount();
    expect(response.body).toEqual({});
    expect(setCookie(response)).toMatch(/^session=; path=\/; expires=Thu, 01 Jan 1970/);
  });

  it('keeps that there was an account, and nothing about whose it was', async () => {
    const { id, email } = await aDeletedAccount();
    const user = await User.findById(id).orFail().lean();
    expect(Object.keys(user).sort()).toEqual(
      ['_id', 'createdAt', 'deletedAt', 'email', 'outbox', 'updatedAt', 'version'].sort(),
    );
    expect(JSON.stringify(user)).not.toContain(email);
    const redis = new Redis(config.REDIS_URL);
    expect(await redis.keys(`*${email}*`)).toEqual([]);
    redis.disconnect();
  });

  it('tells the other services, with the change in one write', async () => {
    const { id } = await aDeletedAccount();
    const { outbox } = await User.findById(id).orFail().lean();
    expect(outbox).toMatchObject([{ id: `${id}:1`, type: Subjects.UserDeleted, data: { id } }]);
  });

  it('ends all sessions at once', async () => {
    const account = await anAccount();
    const other = asUser(app, account);
    await account.browser.delete(path).send({ password: account.password }).expect(200);
    await other.get('/api/users/data').expect(401);
    expect((await other.get('/api/users/currentuser')).body).toEqual({ currentUser: null });
  });

  it('refuses to sign in, in the words of an account that never was', async () => {
    const { email, password } = await aDeletedAccount();
    const { body } = await post('signin', { email, password }).expect(400);
    expect(body).toEqual({ errors: [{ message: 'Invalid credentials' }] });
  });

  it('gives the address free for a new account, which has nothing of the old one', async () => {
    const { id, email, password } = await aDeletedAccount();
    const again = await anAccount({ email, password });
    expect(again.id).not.toBe(id);
    await again.browser.delete(path).send({ password }).expect(200);
    await anAccount({ email, password });
  });
});

describe('400', () => {
  it('refuses a wrong password, and deletes nothing', async () => {
    const { email, password, browser } = await anAccount();
    const response = await browser.delete(path).send({ password: 'wrong' }).expect(400);
    expect(response.body).toEqual({ errors: [{ message: 'The password is not right', field: 'password' }] });
    await post('signin', { email, password }).expect(200);
  });

  it.each([undefined, '', 5, { $ne: null }, ['password']])('refuses the password %j', async (password) => {
    const { browser } = await anAccount();
    const response = await browser.delete(path).send({ password }).expect(400);
    expect(faultyFields(response)).toEqual(['password']);
  });

  it('has to be confirmed: no body deletes nothing', async () => {
    const { browser } = await anAccount();
    expect(faultyFields(await browser.delete(path).expect(400))).toEqual(['password']);
    await browser.get('/api/users/data').expect(200);
  });
});

describe('401', () => {
  it('refuses visitors, and deletes an account once', async () => {
    await request(app).delete(path).send({ password: 'correct horse' }).expect(401);
    const account = await anAccount();
    const other = asUser(app, account);
    await account.browser.delete(path).send({ password: account.password }).expect(200);
    await other.delete(path).send({ password: account.password }).expect(401);
  });
});

describe('429', () => {
  it('counts guesses of the password like guesses at sign-in', async () => {
    const { email, password, browser } = await anAccount();
    for (let n = 0; n < 10; n += 1) await browser.delete(path).send({ password: 'wrong' }).expect(400);
    await browser.delete(path).send({ password }).expect(429);
    await post('signin', { email, password }).expect(429);
  });
});
