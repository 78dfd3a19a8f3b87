import { anId, asUser, aUser, useDatabase } from '@ticket-store/common/testing';
import { app } from '../app';
import { Payment } from '../models/payment';
import { anOrder } from './payments';

useDatabase();

const post = () => asUser(app, aUser()).post('/api/payments');

it('answers 400 to broken JSON', async () => {
  const { body } = await post().set('Content-Type', 'application/json').send('{"orderId":').expect(400);
  expect(body).toEqual({ errors: [{ message: 'The body is not valid JSON' }] });
});

it('answers 415 to a body that is not JSON', async () => {
  await post().set('Content-Type', 'text/plain').send(`orderId=${anId()}`).expect(415);
});

it.each([
  ['Origin', 'https://elsewhere.example'],
  ['Origin', 'null'],
  ['Sec-Fetch-Site', 'cross-site'],
])('answers 403 to another site, told by %s: %s, and charges nothing', async (header, value) => {
  const { id: orderId, buyer } = await anOrder();
  const request = asUser(app, buyer).post('/api/payments').set(header, value);
  await request.send({ orderId, token: 'tok_visa' }).expect(403);
  expect(await Payment.countDocuments()).toBe(0);
});

it.each(['/api/payments/unknown', '/api/payments/webhook'])('answers 404 to GET %s', async (path) => {
  const { body } = await asUser(app, aUser()).get(path).expect(404);
  expect(body).toEqual({ errors: [{ message: 'Not found' }] });
});
