import { asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../../app';
import { anAccount, faultyFields, post, someCredentials } from './accounts';

useDatabase();

const settings = '/api/users/settings';
const data = '/api/users/data';

describe('200', () => {
  it('has no language until the user has chosen one', async () => {
    const { browser } = await anAccount();
    expect((await browser.get(settings).expect(200)).body).toEqual({ language: null });
  });

  it('keeps the language that somebody signed up with', async () => {
    const browser = request.agent(app);
    await browser
      .post('/api/users/signup')
      .send({ ...someCredentials(), language: 'de' })
      .expect(201);
    expect((await browser.get(settings).expect(200)).body).toEqual({ language: 'de' });
  });

  it.each(['de', 'en', null])('changes the language to %j', async (language) => {
    const { browser } = await anAccount();
    await browser.put(settings).send({ language: 'de' }).expect(200);
    expect((await browser.put(settings).send({ language }).expect(200)).body).toEqual({ language });
    expect((await browser.get(settings)).body).toEqual({ language });
  });

  it('shows all that is stored, but not the hash of the password', async () => {
    const { id, email, browser } = await anAccount();
    await browser.put(settings).send({ language: 'en' });
    const { body } = await browser.get(data).expect(200);
    const [createdAt, updatedAt] = [expect.any(String), expect.any(String)];
    expect(body).toEqual({ id, email, language: 'en', sessionsRevokedAt: null, createdAt, updatedAt });
    expect(Math.abs(Date.now() - Date.parse((body as { createdAt: string }).createdAt))).toBeLessThan(60_000);
  });
});

describe('400', () => {
  it.each(['fr', '', 5, ['de'], { $ne: null }, undefined])('refuses the language %j', async (language) => {
    const { browser } = await anAccount();
    expect(faultyFields(await browser.put(settings).send({ language }).expect(400))).toEqual(['language']);
  });

  it.each(['fr', 5, null, ['de']])('refuses to sign somebody up with the language %j', async (language) => {
    const response = await post('signup', { ...someCredentials(), language }).expect(400);
    expect(faultyFields(response)).toEqual(['language']);
  });
});

describe('401', () => {
  it.each([undefined, aUser()])('refuses visitors, and sessions without an account: %j', async (user) => {
    const browser = asUser(app, user);
    await browser.get(settings).expect(401);
    await browser.put(settings).send({ language: 'de' }).expect(401);
    await browser.get(data).expect(401);
  });
});
