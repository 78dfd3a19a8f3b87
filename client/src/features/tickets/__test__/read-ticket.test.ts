import { readTicket } from '../read-ticket';

function read(values: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return readTicket(form, 'Europe/Berlin');
}

it.each([
  ['88', 88],
  ['12,50', 12.5],
  ['$1,250.00', 1250],
  ['free', 'free'],
  ['', ''],
])('reads the price %p as %p', (typed, price) => {
  expect(read({ price: typed }).price).toBe(price);
});

it('clears what was left open', () => {
  expect(read({ title: ' Swan Lake ', price: '1', venue: ' ' })).toEqual({
    title: 'Swan Lake',
    price: 1,
    venue: null,
    description: null,
    startsAt: null,
  });
});

it('sends the moment that was meant on the clock of the seller', () => {
  expect(read({ startsAt: '2027-05-02T20:00' }).startsAt).toBe('2027-05-02T18:00:00.000Z');
});

it.each(['2100-01-01T00:00', '9999-12-31T23:59', '20277-05-02T20:00'])(
  'refuses %s beside its field',
  (startsAt) => {
    expect(() => read({ startsAt })).toThrow(
      expect.objectContaining({
        entries: [{ message: 'Start must be before the year 2100', field: 'startsAt' }],
      }),
    );
  },
);
