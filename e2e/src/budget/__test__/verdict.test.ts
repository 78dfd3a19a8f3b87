import { verdict } from '../verdict';

it('allows a page 45 kB over an empty one, and not a byte more', () => {
  expect(verdict(180_000, 135_000).ok).toBe(true);
  expect(verdict(180_001, 135_000).ok).toBe(false);
});

it('says all three numbers', () => {
  expect(verdict(160_700, 135_000).words).toBe(
    '/ first loads 160.7 kB of JavaScript (gzip), an empty page 135.0 kB: 25.7 kB more, and 45 kB are allowed',
  );
});
