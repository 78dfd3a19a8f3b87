import { secretsIn } from '../secrets';

it.each([
  ['a card number', 'paid with 4242424242424242 today'],
  ['a card number', 'paid with 4000 0000 0000 0002'],
  ['a secret key', '"key":"sk_test_abc123"'],
  ['a webhook secret', 'whsec_abc'],
  ['a client secret', '"pi_3abc_secret_xyz"'],
  ['a session', 'eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjEifQabc.c2lnbmF0dXJlYWJj'],
])('finds %s', (what, line) => {
  expect(secretsIn(`first line\n${line}\n`)).toEqual([`${what}: ${line}`]);
});

it('takes the id of a request for no card, whatever its digits are', () => {
  expect(secretsIn('{"requestId":"44093779-7730-4545-8271-8c79f3e5152b"}')).toEqual([]);
});

it('lets ids, times and the last digits of a card pass', () => {
  const line =
    '{"time":"2026-11-23T13:00:00.000Z","orderId":"656f2a9b1c9d440000a1b2c3","ms":1700000000000,"last4":"4242","intent":"pi_3abc"}';

  expect(secretsIn(line)).toEqual([]);
});
