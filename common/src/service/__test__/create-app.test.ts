import { Router } from 'express';
import { body } from 'express-validator';
import { Error as MongooseError, mongo } from 'mongoose';
import { BadRequestError, TooManyRequestsError } from '../../errors';
import { UnconfirmedWriteError } from '../../messaging/write-together';
import { requireAuth, validateRequest } from '../../middlewares';
import { asUser, aUser, sessionOf } from '../../testing/session';
import { createApp } from '../create-app';
import { createLogger } from '../logger';

const thrown: Record<string, Error> = {
  bad: new BadRequestError('That is wrong', 'field'),
  often: new TooManyRequestsError(7),
  race: new MongooseError.VersionError({ _doc: { _id: 1 } } as never, 1, []),
  database: new mongo.MongoNetworkError('away'),
  stopping: new mongo.MongoServerError({ message: 'interrupted at shutdown', code: 11600 }),
  hungUp: Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' }),
  unconfirmed: new UnconfirmedWriteError(new Error('connection closed')),
  bug: new Error('the secret of the house'),
};

const app = createApp({
  jwtKeys: ['a-key-for-tests'],
  log: createLogger('test', 'silent'),
  routes: [
    Router().get('/throws/:what', (req) => {
      throw thrown[req.params.what]!;
    }),
    Router().post(
      '/echo',
      validateRequest(body('name', 'Name is needed').isString()),
      (req, res) => void res.json(req.body),
    ),
    Router().get('/me', requireAuth, (req, res) => void res.json(req.currentUser)),
  ],
});
const visitor = asUser(app);

describe('every answer', () => {
  it('lets a browser that is shown it load, run, send and frame nothing', async () => {
    const { headers } = await visitor.get('/me');

    expect(headers['content-security-policy']).toBe(
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });
});

describe('errors', () => {
  it.each([
    ['bad', 400, [{ message: 'That is wrong', field: 'field' }]],
    ['often', 429, [{ message: expect.stringContaining('7 seconds') }]],
    ['race', 409, [{ message: expect.stringContaining('somebody else') }]],
    ['database', 503, [{ message: expect.stringContaining('busy') }]],
    ['stopping', 503, [{ message: expect.stringContaining('busy') }]],
    ['hungUp', 503, [{ message: expect.stringContaining('busy') }]],
    ['unconfirmed', 503, [{ message: expect.stringContaining('busy') }]],
    ['bug', 500, [{ message: expect.not.stringContaining('secret') }]],
  ])('answers %s with %d in the one form', async (what, status, errors) => {
    const answer = await visitor.get(`/throws/${what}`);

    expect([answer.status, answer.body]).toEqual([status, { errors }]);
  });

  it('says when to try again after too many attempts', async () => {
    expect((await visitor.get('/throws/often')).headers['retry-after']).toBe('7');
  });

  it('answers 404 where there is nothing', async () => {
    const answer = await visitor.get('/nowhere');

    expect([answer.status, answer.body]).toEqual([404, { errors: [{ message: 'Not found' }] }]);
  });

  it('answers 400 to a path that cannot be decoded', async () => {
    expect((await visitor.get('/throws/%E0%A4%A')).status).toBe(400);
  });
});

describe('bodies', () => {
  it('names the field that is wrong', async () => {
    const answer = await visitor.post('/echo').send({ name: { $gt: '' } });

    expect([answer.status, answer.body]).toEqual([
      400,
      { errors: [{ message: 'Name is needed', field: 'name' }] },
    ]);
  });

  it('names the field that is missing with the whole body', async () => {
    expect((await visitor.post('/echo')).body).toEqual({
      errors: [{ message: 'Name is needed', field: 'name' }],
    });
  });

  it('answers 400 to broken JSON', async () => {
    const answer = await visitor.post('/echo').type('json').send('{"name":');

    expect([answer.status, answer.body]).toEqual([
      400,
      { errors: [{ message: 'The body is not valid JSON' }] },
    ]);
  });

  it('answers 413 to a body of a megabyte', async () => {
    const answer = await visitor.post('/echo').send({ name: 'x'.repeat(1024 * 1024) });

    expect([answer.status, answer.body]).toEqual([413, { errors: [{ message: 'The body is too large' }] }]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'answers 415 to %s',
    async (type) => {
      expect((await visitor.post('/echo').set('Content-Type', type).send('name=x')).status).toBe(415);
    },
  );
});

describe('requests from another site', () => {
  it.each([
    ['Origin', 'https://evil.example'],
    ['Origin', 'null'],
    ['Sec-Fetch-Site', 'cross-site'],
  ])('are refused by %s: %s', async (header, value) => {
    expect((await visitor.post('/echo').set(header, value).send({ name: 'x' })).status).toBe(403);
  });

  it('are told from those of the shop itself behind its ingress', async () => {
    const own = visitor
      .post('/echo')
      .set('X-Forwarded-Host', 'shop.example')
      .set('Origin', 'https://shop.example');

    expect((await own.send({ name: 'x' })).status).toBe(200);
  });
});

describe('the session', () => {
  it('tells who is signed in', async () => {
    const user = aUser();

    expect((await asUser(app, user).get('/me')).body).toEqual(expect.objectContaining(user));
  });

  it.each([
    ['nobody', ''],
    ['garbage', 'session=garbage'],
    ['a session of another key', sessionOf(aUser(), ['other'])],
  ])('answers 401 to %s', async (_who, cookie) => {
    expect((await visitor.get('/me').set('Cookie', cookie)).status).toBe(401);
  });
});

describe('the request id', () => {
  it("is the ingress's", async () => {
    expect((await visitor.get('/me').set('X-Request-ID', 'abcdef-123456')).headers['x-request-id']).toBe(
      'abcdef-123456',
    );
  });

  it('is a new one where the given one could forge a log line', async () => {
    const { headers } = await visitor.get('/me').set('X-Request-ID', 'x"} {"level":"fatal');

    expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/);
  });
});
