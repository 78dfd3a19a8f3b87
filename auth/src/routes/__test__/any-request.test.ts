import { useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { app } from '../../app';
import { User } from '../../models/user';
import { faultyFields, post, someCredentials } from './accounts';

useDatabase();

const signup = () => request(app).post('/api/users/signup');

/** Every error has this form, and says something. */
const errorForm = { errors: [{ message: expect.stringMatching(/\w+/) }] };

describe('400', () => {
  it.each(['{', '{"email":', 'email=a', '"text"', '5', '\u0000'])('refuses the body %j', async (body) => {
    const response = await post('signup', body).expect(400);
    expect(response.body).toEqual({ errors: [{ message: 'The body is not valid JSON' }] });
  });

  it.each(['[]', '{}', '[{"email":"somebody@example.com","password":"password"}]'])(
    'names the fields that the body %s lacks',
    async (body) =>
      expect(faultyFields(await post('signup', body).expect(400))).toEqual(['email', 'password']),
  );

  it('names the missing fields when there is no body at all', async () => {
    const response = await signup().expect(400);
    expect(faultyFields(response)).toEqual(['email', 'password']);
  });

  it('refuses an address that is no URL', async () => {
    const response = await request(app).get('/api/users/%zz');
    expect([400, 404]).toContain(response.status);
    expect(response.body).toEqual(errorForm);
  });
});

describe('403', () => {
  it.each([
    ['Origin', 'https://elsewhere.example'],
    ['Origin', 'null'],
    ['Sec-Fetch-Site', 'cross-site'],
  ])('refuses %s: %s', async (header, value) => {
    const response = await signup().set(header, value).send(someCredentials()).expect(403);
    expect(response.body).toEqual(errorForm);
    expect(await User.countDocuments()).toBe(0);
  });

  it("lets the page's own requests pass", async () => {
    const own = { Host: 'shop.example', Origin: 'https://shop.example', 'Sec-Fetch-Site': 'same-origin' };
    await signup().set(own).send(someCredentials()).expect(201);
  });
});

describe('404', () => {
  it.each(['/', '/api/users', '/api/users/5', '/api/users/signup/5', '/api/tickets'])(
    'has no %s',
    async (path) => {
      const response = await request(app).get(path).expect(404);
      expect(response.body).toEqual({ errors: [{ message: 'Not found' }] });
    },
  );
});

describe('413', () => {
  it('refuses a megabyte', async () => {
    const response = await post('signup', { ...someCredentials(), more: 'x'.repeat(1024 * 1024) }).expect(
      413,
    );
    expect(response.body).toEqual({ errors: [{ message: 'The body is too large' }] });
  });
});

describe('415', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'refuses %s',
    async (type) => {
      const response = await signup()
        .set('Content-Type', type)
        .send(JSON.stringify(someCredentials()))
        .expect(415);
      expect(response.body).toEqual(errorForm);
      expect(await User.countDocuments()).toBe(0);
    },
  );
});
