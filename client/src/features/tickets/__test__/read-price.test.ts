import { readPrice } from '../read-price';

it.each([
  ['88', 88],
  ['$88', 88],
  ['88 $', 88],
  [' $ 12.50 ', 12.5],
  ['12,50', 12.5],
  ['12.', 12],
  ['.50', 0.5],
  ['0.50', 0.5],
])('reads %p as %p in every language', (typed, price) => {
  expect(readPrice(typed, 'en')).toBe(price);
  expect(readPrice(typed, 'de')).toBe(price);
});

it.each([
  ['en', '1,250', 1250],
  ['en', '$1,250.00', 1250],
  ['en', '999,999.99', 999_999.99],
  ['de', '1.250', 1250],
  ['de', '10.000', 10_000],
  ['de', '1.250,00 $', 1250],
] as const)('reads thousands as %s sets them apart: %p as %p', (language, typed, price) => {
  expect(readPrice(typed, language)).toBe(price);
});

it.each([
  ['en', '1.250'],
  ['en', '1.250,00'],
  ['de', '1,250'],
  ['de', '1,250.00'],
  ['de', '0.500'],
] as const)('takes for no price what %s does not write so: %p', (language, typed) => {
  expect(readPrice(typed, language)).toBeUndefined();
});

it.each(['', 'free', '0x10', '1e2', '-5', '12.345', '1,25,000', '.', '$', '1 250', 'Infinity'])(
  'takes %p for no price',
  (typed) => {
    expect(readPrice(typed, 'en')).toBeUndefined();
  },
);
