import { parsePrice, toCents } from '../price';

describe('toCents', () => {
  it.each([
    [0.5, 50],
    [1, 100],
    [19.99, 1999],
    [1.1, 110],
    // 4.35 * 100 is 434.99999999999994 in floats.
    [4.35, 435],
    ['88.00', 8800],
    [999999.99, 99999999],
  ])('turns %p dollars into %p cents', (price, cents) => {
    expect(toCents(price)).toBe(cents);
  });

  it.each([10.999, -1, Number.NaN, 1e21, '10abc', '', '1,5'])('refuses %p', (price) => {
    expect(() => toCents(price)).toThrow(RangeError);
  });
});

describe('parsePrice', () => {
  it.each([
    [0.5, 0.5],
    ['88.00', 88],
    [' 12.30 ', 12.3],
    [999999.99, 999999.99],
  ])('reads %p as %p', (input, price) => {
    expect(parsePrice(input)).toBe(price);
  });

  it.each([
    0,
    0.49,
    -1,
    1_000_000,
    10.999,
    Infinity,
    '10abc',
    '',
    null,
    undefined,
    true,
    [],
    [5],
    {},
    { $gt: 0 },
  ])('does not take %p for a price', (input) => {
    expect(parsePrice(input)).toBeUndefined();
  });
});
