const LONG_TEXT = 'x'.repeat(5_001);

/** A value a field must not have, after what it is. */
type BadValue = [field: string, what: string, value: unknown];

const operators: BadValue[] = ['title', 'price', 'description', 'venue', 'startsAt'].flatMap((field) => [
  [field, 'an operator', { $gt: '' }],
  [field, 'an empty object', {}],
  [field, 'true', true],
]);

const texts: BadValue[] = ['title', 'description', 'venue', 'startsAt'].flatMap((field) => [
  [field, 'a number', 5],
  [field, 'an array', ['text']],
]);

/** What the routes that take a ticket's details refuse. */
export const badDetails: BadValue[] = [
  ...operators,
  ...texts,
  ['title', 'missing', undefined],
  ['title', 'null', null],
  ['title', 'empty', ''],
  ['title', 'white space', '   '],
  ['title', 'longer than 200 characters', 'x'.repeat(201)],
  ['price', 'missing', undefined],
  ['price', 'null', null],
  ['price', 'empty', ''],
  ['price', 'nothing', 0],
  ['price', 'negative', -1],
  ['price', 'below the minimum of Stripe', 0.49],
  ['price', 'above the maximum of Stripe', 1_000_000],
  ['price', 'of three decimals', 10.999],
  ['price', 'a number with a rest', '10abc'],
  ['price', 'hexadecimal', '0x10'],
  ['price', 'with an exponent', '1e2'],
  ['price', 'with a comma', '1,000'],
  ['price', 'infinite', 'Infinity'],
  ['price', 'an array of a price', ['20']],
  ['price', 'two prices', [20, 30]],
  ['description', 'longer than 5000 characters', LONG_TEXT],
  ['venue', 'longer than 200 characters', 'x'.repeat(201)],
  ['startsAt', 'no date', 'tomorrow'],
  ['startsAt', 'a day that is in no calendar', '2030-02-30T20:00:00Z'],
  ['startsAt', 'a week', '2030-W20-5'],
  ['startsAt', 'in the past', '2020-05-17T19:30:00Z'],
];
