import { returnPath } from '../return-path';

it('keeps a path of this shop with its parameters', () => {
  expect(returnPath('/tickets/1?q=a#top')).toBe('/tickets/1?q=a#top');
});

it.each([
  'https://evil.test',
  '//evil.test',
  '/\\evil.test',
  '/\t/evil.test',
  '//',
  'javascript:alert(1)',
  '',
  undefined,
  ['/a'],
])('goes home instead of to %p', (next) => {
  expect(returnPath(next)).toBe('/');
});
