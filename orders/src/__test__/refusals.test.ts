import { anId, asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import { app } from '../app';
import { Order } from '../models/order';
import { aTicket } from './orders';

useDatabase();

const agent = () => asUser(app, aUser());
const changing = [
  ['POST', '/api/orders'],
  ['DELETE', `/api/orders/${anId()}`],
] as const;

describe.each(changing)('%s %s', (method, path) => {
  const send = () => (method === 'POST' ? agent().post(path) : agent().delete(path));

  it('answers 400 to broken JSON', async () => {
    const { body } = await send().set('Content-Type', 'application/json').send('{"ticketId":').expect(400);
    expect(body).toEqual({ errors: [{ message: 'The body is not valid JSON' }] });
  });

  it('answers 415 to a body that is not JSON', async () => {
    const { body } = await send().set('Content-Type', 'text/plain').send('ticketId=1').expect(415);
    expect(body.errors[0].message).toMatch(/must be JSON/);
  });

  it.each([
    ['Origin', 'https://elsewhere.example'],
    ['Origin', 'null'],
    ['Sec-Fetch-Site', 'cross-site'],
  ])('answers 403 to another site, told by %s: %s', async (header, value) => {
    await send().set(header, value).expect(403);
  });
});

it('reserves nothing for another site', async () => {
  const { id: ticketId } = await aTicket();
  await agent().post('/api/orders').set('Origin', 'https://elsewhere.example').send({ ticketId }).expect(403);
  expect(await Order.countDocuments()).toBe(0);
});

it('answers 413 to a body that is far too large', async () => {
  await agent()
    .post('/api/orders')
    .send({ ticketId: 'x'.repeat(200_000) })
    .expect(413);
});

it.each(['session=nonsense', `session=${Buffer.from('{"jwt":"a.b.c"}').toString('base64')}`, 'session='])(
  'answers 401 to the forged cookie %s',
  async (cookie) => {
    await asUser(app).get('/api/orders').set('Cookie', cookie).expect(401);
  },
);

it('answers 404 in the one form of all errors where there is no route', async () => {
  const { body } = await agent().put('/api/orders').send({}).expect(404);
  expect(body).toEqual({ errors: [{ message: 'Not found' }] });
});
