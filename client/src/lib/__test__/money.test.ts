import { formatAmount, formatPrice, sumPrices, toCents } from '../money';

it('writes a price with its currency and two decimals', () => {
  expect(formatPrice(88, 'en')).toBe('$88.00');
  expect(formatPrice(1250.5, 'en')).toBe('$1,250.50');
});

it('writes an amount of cents as dollars', () => {
  expect(formatAmount(8801, 'usd', 'en')).toBe('$88.01');
});

it('writes an amount of a currency without decimals as it is', () => {
  expect(formatAmount(500, 'jpy', 'en')).toBe('¥500');
});

it('adds prices up exactly where floats would not', () => {
  expect(sumPrices([0.1, 0.2])).toBe(0.3);
  expect(sumPrices(Array<number>(1000).fill(0.07))).toBe(70);
});

it('turns a price into whole cents', () => {
  expect(toCents(19.99)).toBe(1999);
  expect(toCents(1.15)).toBe(115);
});

it('writes money as each language does', () => {
  expect(formatPrice(1250.5, 'de')).toBe('1.250,50\u00a0$');
});
