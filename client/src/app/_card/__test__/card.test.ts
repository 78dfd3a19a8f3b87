import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stubColour } from '@/lib/stub';
import { card, stubs } from '../colours';
import { cardDate } from '../date';
import { clipped, printable } from '../printable';

const tokens = readFileSync(join(__dirname, '../../tokens.css'), 'utf8');

it.each(Object.entries({ ...card, ...stubs }))('has %s as the light theme has it', (name, colour) => {
  expect(tokens).toContain(`--${name}: light-dark(${colour},`);
});

it('knows the colour of every stub', () => {
  const ids = Array.from({ length: 200 }, (_, n) => `ticket-${n}`);
  const used = new Set(ids.map(stubColour));
  expect([...used].sort()).toEqual(Object.keys(stubs).sort());
});

it.each([
  ['Björk — “Cornucopia”, Łódź', 'Björk — “Cornucopia”, Łódź'],
  ['Rock 🎸 am Ring 🤘🏽', 'Rock am Ring'],
  ['Концерт 1', '1'],
  ['東京', ''],
  ['1\u00a0234,50\u00a0€', '1 234,50 €'],
  ['Bjo\u0308rk', 'Björk'],
  ['The Cure™ ©', 'The Cure'],
])('prints %s as %s', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

it('cuts what is too long between two words, and one long word where it must', () => {
  expect(clipped('An evening with the band', 24)).toBe('An evening with the band');
  expect(clipped('An evening with the band', 20)).toBe('An evening with the…');
  expect(clipped('Musikverein, Großer Saal', 15)).toBe('Musikverein…');
  expect(clipped('Donaudampfschifffahrt', 10)).toBe('Donaudamp…');
});

it.each([
  ['en', 'Sun, Dec 6, 2026 · 4:00 AM UTC'],
  ['de', 'So., 6. Dez. 2026 · 04:00 UTC'],
] as const)('says in %s on which clock the day and the time on it are', (language, printed) => {
  expect(printable(cardDate('2026-12-06T04:00:00Z', language))).toBe(printed);
});
