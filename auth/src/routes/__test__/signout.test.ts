import { useDatabase } from '@ticket-store/common/testing';
import { anAccount, post, setCookie } from './accounts';

useDatabase();

describe('200', () => {
  it('ends the session in the browser', async () => {
    const { browser } = await anAccount();
    const response = await browser.post('/api/users/signout').send({}).expect(200);
    expect(response.body).toEqual({});
    expect(setCookie(response)).toMatch(/^session=; path=\/; expires=Thu, 01 Jan 1970/);
    const { body } = await browser.get('/api/users/currentuser');
    expect(body).toEqual({ currentUser: null });
  });

  it('needs no body', async () => {
    const { browser } = await anAccount();
    await browser.post('/api/users/signout').expect(200);
  });

  it('is the same for somebody who is not signed in', async () => {
    const { body } = await post('signout', {}).expect(200);
    expect(body).toEqual({});
  });
});
