import { eventDate, formatMoment, formatShort, zoneName } from '../dates';
import { fromWallClock, toWallClock } from '../wall-clock';

it('writes an event date on the clock of the given time zone, and names it, as each language does', () => {
  const at = (language: 'en' | 'de') => eventDate('2026-05-02T22:30:00Z', 'Europe/Berlin', language);
  expect(at('en')).toEqual({ day: 'Sun, May 3, 2026', time: expect.stringMatching(/^12:30\sAM GMT\+2$/) });
  expect(at('de')).toEqual({ day: 'So., 3. Mai 2026', time: '00:30 MESZ' });
});

it('names the time zone as it is called at the time of the event', () => {
  const time = (iso: string) => eventDate(iso, 'America/New_York', 'en').time;
  expect(time('2026-07-02T18:00:00Z')).toMatch(/ EDT$/);
  expect(time('2026-12-02T18:00:00Z')).toMatch(/ EST$/);
});

it('names the time zone of a moment in short, as each language does', () => {
  const at = (language: 'en' | 'de') => formatShort('2026-12-05T19:00:00Z', 'Europe/Berlin', language);
  expect(at('en')).toMatch(/^Dec 5, 2026, 8:00\sPM GMT\+1$/);
  expect(at('de')).toBe('5. Dez. 2026, 20:00 MEZ');
});

it.each([
  ['en', '2026-12-05T19:00:00Z', 'GMT+1'],
  ['de', '2026-12-05T19:00:00Z', 'MEZ'],
  ['de', '2026-07-05T19:00:00Z', 'MESZ'],
] as const)('calls in %s the zone of Berlin at %s by its short name, %s', (language, iso, name) => {
  expect(zoneName(iso, 'Europe/Berlin', language)).toBe(name);
});

it('names the time zone of a moment in full', () => {
  expect(formatMoment('2026-05-02T18:00:00Z', 'Europe/Berlin', 'en')).toMatch(
    /^Saturday, May 2, 2026.*8:00\sPM GMT\+2$/,
  );
});

it('understands what was typed into a date field in the time zone of the one who typed', () => {
  expect(fromWallClock('2026-05-02T20:00', 'Europe/Berlin')).toBe('2026-05-02T18:00:00.000Z');
  expect(fromWallClock('2026-01-02T20:00', 'America/New_York')).toBe('2026-01-03T01:00:00.000Z');
});

it('gives a date field back what was typed, also around the change to summer time', () => {
  for (const typed of ['2026-03-29T01:59', '2026-03-29T03:01', '2026-10-25T04:30', '2026-07-01T00:00']) {
    expect(toWallClock(fromWallClock(typed, 'Europe/Berlin'), 'Europe/Berlin')).toBe(typed);
  }
});

it('hands on what is no date for the API to refuse', () => {
  expect(fromWallClock('soon', 'UTC')).toBe('soon');
});

it.each(['9999-12-31T23:59', '0001-01-01T00:00'])('hands on %s, which other clocks cannot show', (typed) => {
  expect(fromWallClock(typed, 'Europe/Berlin')).toBe(typed);
});
