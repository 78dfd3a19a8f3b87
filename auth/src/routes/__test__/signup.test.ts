import { useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../../app';
import { User } from '../../models/user';
import { anAccount, faultyFields, post, setCookie, someCredentials } from './accounts';

useDatabase();

describe('201', () => {
  it('answers with the id and the address, and nothing else', async () => {
    const { email, password } = someCredentials();
    const response = await post('signup', { email, password }).expect(201);
    expect(response.body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{24}$/), email });
  });

  it('keeps the account with a hash instead of the password', async () => {
    const { id, password } = await anAccount();
    const user = await User.findById(id).lean();
    expect(user!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(user)).not.toContain(password);
  });

  it('signs the new user in', async () => {
    const { id, email, browser } = await anAccount();
    const { body } = await browser.get('/api/users/currentuser').expect(200);
    expect(body).toEqual({ currentUser: { id, email } });
  });

  it('keeps the session from scripts and from other sites', async () => {
    const cookie = setCookie(await post('signup', someCredentials()));
    expect(cookie).toMatch(/^session=\S+; path=\/; expires=[^;]+; samesite=lax; httponly$/i);
  });

  it('keeps the session to HTTPS when the browser came by HTTPS', async () => {
    const response = await post('signup', someCredentials()).set('X-Forwarded-Proto', 'https');
    expect(setCookie(response)).toMatch(/; secure/i);
  });

  it('keeps addresses in lower case, without the white space around them', async () => {
    const { email, password } = someCredentials();
    const { body } = await post('signup', { email: `  ${email.toUpperCase()} `, password }).expect(201);
    expect(body).toMatchObject({ email });
  });

  it('takes passwords of 4 and of 128 characters', async () => {
    await post('signup', { ...someCredentials(), password: 'four' }).expect(201);
    await post('signup', { ...someCredentials(), password: 'p'.repeat(128) }).expect(201);
  });

  it('ignores all other fields', async () => {
    const { email, password } = someCredentials();
    const forged = `{"_id":"5f5f5f5f5f5f5f5f5f5f5f5f","id":"1","passwordHash":"x","admin":true,"__proto__":{"admin":true}`;
    const { body } = await post('signup', `${forged},"email":"${email}","password":"${password}"}`).expect(
      201,
    );
    expect(body.id).not.toBe('5f5f5f5f5f5f5f5f5f5f5f5f');
    const user = await User.findById(body.id).lean();
    expect(Object.keys(user!).sort()).toEqual([
      '_id',
      'createdAt',
      'email',
      'outbox',
      'passwordHash',
      'updatedAt',
      'version',
    ]);
    expect(user!.passwordHash).toMatch(/^\$argon2id/);
  });
});

describe('400', () => {
  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['no address', 'somebody'],
    ['two addresses', 'a@example.com,b@example.com'],
    ['too long', `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.com`],
    ['a number', 5],
    ['null', null],
    ['true', true],
    ['an operator', { $gt: '' }],
    ['an array', ['somebody@example.com']],
    ['split by a null character', 'some\u0000body@example.com'],
  ])('refuses an email that is %s', async (_what, email) => {
    const response = await post('signup', { ...someCredentials(), email }).expect(400);
    expect(response.body).toEqual({ errors: [{ message: 'Email must be valid', field: 'email' }] });
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['of 3 characters', 'abc'],
    ['of 129 characters', 'p'.repeat(129)],
    ['of white space only', '        '],
    ['a number', 12345678],
    ['null', null],
    ['an operator', { $ne: null }],
    ['an array', ['password']],
  ])('refuses a password that is %s', async (_what, password) => {
    const response = await post('signup', { ...someCredentials(), password }).expect(400);
    const message = 'Password must be between 4 and 128 characters';
    expect(response.body).toEqual({ errors: [{ message, field: 'password' }] });
  });

  it('names every field that is wrong', async () => {
    const response = await post('signup', { email: 'nobody', password: '1' }).expect(400);
    expect(faultyFields(response)).toEqual(['email', 'password']);
  });

  it('makes no account and no session of what it refuses', async () => {
    const response = await post('signup', { email: 'somebody@example.com', password: '1' }).expect(400);
    expect(response.get('Set-Cookie')).toBeUndefined();
    expect(await User.countDocuments()).toBe(0);
  });

  it('refuses an address that has an account, in any letter case', async () => {
    const { email, password } = await anAccount();
    for (const taken of [email, email.toUpperCase()]) {
      const response = await post('signup', { email: taken, password }).expect(400);
      expect(response.body).toEqual({ errors: [{ message: 'Email already in use', field: 'email' }] });
    }
  });

  it('gives one address to one of twenty simultaneous sign-ups', async () => {
    const { email, password } = someCredentials();
    const signUp = (n: number) => post('signup', { email: n % 2 ? email : email.toUpperCase(), password });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => signUp(n)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(400)]);
    expect(await User.countDocuments({ email })).toBe(1);
  });
});

it('answers 404 to methods it does not have', async () => {
  await request(app).get('/api/users/signup').expect(404);
});
