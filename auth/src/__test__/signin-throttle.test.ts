import './few-attempts';
import { eventually, useDatabase } from '@ticket-store/common/testing';
import { Redis } from 'ioredis';
import { config } from '../config';
import { anAccount, post, someCredentials, useSigninThrottle } from '../routes/__test__/accounts';

useDatabase();
useSigninThrottle();

const guess = (email: string) => post('signin', { email, password: 'wrong' });

it('makes an account wait after too many wrong passwords, and says how long', async () => {
  const { email } = someCredentials();
  for (let n = 0; n < 3; n += 1) await guess(email).expect(400);
  const response = await guess(email).expect(429);
  expect(response.get('Retry-After')).toMatch(/^[12]$/);
  expect(response.body.errors[0].message).toMatch(/^Too many attempts\. Try again in [12] seconds\.$/);
});

it('makes the right password wait too', async () => {
  const { email, password } = await anAccount();
  for (let n = 0; n < 3; n += 1) await guess(email).expect(400);
  await post('signin', { email, password }).expect(429);
});

it('lets the account try again after the wait', async () => {
  const { email, password } = await anAccount();
  for (let n = 0; n < 3; n += 1) await guess(email).expect(400);
  await guess(email).expect(429);
  await eventually(() => post('signin', { email, password }).expect(200));
});

it('counts all letter cases of an address together', async () => {
  const { email } = someCredentials();
  for (let n = 0; n < 3; n += 1) await guess(n % 2 ? email : email.toUpperCase()).expect(400);
  await guess(email).expect(429);
});

it('counts attempts side by side', async () => {
  const { email } = someCredentials();
  const answers = await Promise.all(Array.from({ length: 12 }, () => guess(email)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.sort()).toEqual([400, 400, 400, ...Array<number>(9).fill(429)]);
});

it('counts in Redis, for all replicas together', async () => {
  const { email } = someCredentials();
  await guess(email).expect(400);
  const redis = new Redis(config.REDIS_URL);
  expect(await redis.get(`signin:${email}`)).toBe('1');
  // As if two other replicas had each seen another attempt.
  await redis.incrby(`signin:${email}`, 2);
  redis.disconnect();
  await guess(email).expect(429);
});

it('forgets the wrong passwords once the right one came', async () => {
  const { email, password } = await anAccount();
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 2; n += 1) await guess(email).expect(400);
    await post('signin', { email, password }).expect(200);
  }
});

it('leaves other accounts alone', async () => {
  const { email, password } = await anAccount();
  const other = someCredentials();
  for (let n = 0; n < 4; n += 1) await guess(other.email);
  await post('signin', { email, password }).expect(200);
});
