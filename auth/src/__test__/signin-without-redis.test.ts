import './no-redis';
import './few-attempts';
import { useDatabase } from '@ticket-store/common/testing';
import { anAccount, post, someCredentials, useSigninThrottle } from '../routes/__test__/accounts';

useDatabase();
useSigninThrottle();

it('signs in while Redis is away', async () => {
  const { email, password } = await anAccount();
  await post('signin', { email, password }).expect(200);
});

it('still makes an account wait after too many wrong passwords', async () => {
  const { email } = someCredentials();
  for (let n = 0; n < 3; n += 1) await post('signin', { email, password: 'wrong' }).expect(400);
  const response = await post('signin', { email, password: 'wrong' }).expect(429);
  expect(response.get('Retry-After')).toMatch(/^[12]$/);
});
