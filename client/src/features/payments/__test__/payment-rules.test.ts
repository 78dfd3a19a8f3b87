import { checkCard, formatCardNumber, formatExpiry } from '../card';
import { challengeUrl, returnAddress } from '../use-payment';

it('groups the digits of a card in fours and leaves out the rest', () => {
  expect(formatCardNumber('4242-4242 42424242')).toBe('4242 4242 4242 4242');
  expect(formatCardNumber('42424')).toBe('4242 4');
});

it.each([
  ['1', '1'],
  ['4', '04'],
  ['1234', '12 / 34'],
  ['12 / ', '12'],
])('writes the expiry %p as %p', (typed, written) => {
  expect(formatExpiry(typed)).toBe(written);
});

it('names every part of a card that is missing', () => {
  expect(Object.keys(checkCard({ number: '', expiry: '13 / 30', cvc: '1' }))).toEqual([
    'number',
    'expiry',
    'cvc',
  ]);
  expect(checkCard({ number: '4242 4242 4242 4242', expiry: '12 / 34', cvc: '123' })).toEqual({});
});

it('leads to the challenge of the intent in the client secret, and from there back to the order', () => {
  const challenge = { status: 'requires_action' as const, clientSecret: 'pi_1_secret_2' };
  const url = new URL(challengeUrl(challenge, 'https://shop.test/de/orders/o1'), 'https://shop.test');
  expect(url.pathname).toBe('/stripe-sandbox/challenge/pi_1');
  expect(url.searchParams.get('client_secret')).toBe('pi_1_secret_2');
  expect(url.searchParams.get('return_url')).toBe('https://shop.test/de/orders/o1');
});

it.each([
  ['en', '/orders/o1'],
  ['de', '/de/orders/o1'],
])('lets the bank send a buyer who reads %p back to %p', (language, path) => {
  expect(returnAddress('o1', language, 'https://shop.test')).toBe(`https://shop.test${path}`);
});

it('prefers the address the API names', () => {
  const challenge = {
    status: 'requires_action' as const,
    clientSecret: 'pi_1_secret_2',
    nextActionUrl: '/bank',
  };
  expect(challengeUrl(challenge, 'https://shop.test/orders/o1')).toBe('/bank');
});
