import type { Language } from '@/i18n/languages';
import { readTicket } from '../read-ticket';

function read(values: Record<string, string>, language: Language = 'en') {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return readTicket(form, 'Europe/Berlin', language);
}

it('sends the price that was meant in the language of the seller', () => {
  expect(read({ price: '$1,250.00' }).price).toBe(1250);
  expect(read({ price: '1.250' }, 'de').price).toBe(1250);
});

it.each(['', 'free', '1.250', '0x10', '1e2'])('sends %p as it is, for the API to refuse', (price) => {
  expect(read({ price }).price).toBe(price);
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
