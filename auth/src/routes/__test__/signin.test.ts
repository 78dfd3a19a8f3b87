import { useDatabase } from '@ticket-store/common/testing';
import { anAccount, faultyFields, post, setCookie, someCredentials, useSigninThrottle } from './accounts';

useDatabase();
useSigninThrottle();

describe('200', () => {
  it('answers with the id and the address', async () => {
    const { id, email, password } = await anAccount();
    const response = await post('signin', { email, password }).expect(200);
    expect(response.body).toEqual({ id, email });
  });

  it('keeps the session from scripts and from other sites', async () => {
    const { email, password } = await anAccount();
    const cookie = setCookie(await post('signin', { email, password }));
    expect(cookie).toMatch(/^session=\S+; path=\/; expires=[^;]+; samesite=lax; httponly$/i);
  });

  it('keeps the session to HTTPS when the browser came by HTTPS', async () => {
    const { email, password } = await anAccount();
    const response = await post('signin', { email, password }).set('X-Forwarded-Proto', 'https');
    expect(setCookie(response)).toMatch(/; secure/i);
  });

  it('takes the address in any letter case', async () => {
    const { email, password } = await anAccount();
    await post('signin', { email: email.toUpperCase(), password }).expect(200);
  });

  it('does not cut off what was cut off nowhere else: the same white space signs in', async () => {
    const { email } = await anAccount({ ...someCredentials(), password: ' spaced out ' });
    await post('signin', { email, password: ' spaced out ' }).expect(200);
  });
});

describe('400', () => {
  it.each([
    ['missing', undefined],
    ['no address', 'somebody'],
    ['a number', 5],
    ['an operator', { $gt: '' }],
    ['an array', ['somebody@example.com']],
  ])('refuses an email that is %s', async (_what, email) => {
    const response = await post('signin', { email, password: 'password' }).expect(400);
    expect(faultyFields(response)).toEqual(['email']);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['longer than any password', 'p'.repeat(129)],
    ['a number', 5],
    ['an operator', { $ne: null }],
    ['an array', ['password']],
  ])('refuses a password that is %s', async (_what, password) => {
    const { email } = await anAccount();
    const response = await post('signin', { email, password }).expect(400);
    expect(response.body).toEqual({ errors: [{ message: 'You must supply a password', field: 'password' }] });
  });

  it('says the same of an unknown account as of a wrong password', async () => {
    const { email } = await anAccount();
    const wrong = await post('signin', { email, password: 'wrong' }).expect(400);
    const unknown = await post('signin', someCredentials()).expect(400);
    expect(wrong.body).toEqual({ errors: [{ message: 'Invalid credentials' }] });
    expect(unknown.body).toEqual(wrong.body);
  });

  it('starts no session', async () => {
    const { email } = await anAccount();
    const response = await post('signin', { email, password: 'wrong' }).expect(400);
    expect(response.get('Set-Cookie')).toBeUndefined();
  });
});
