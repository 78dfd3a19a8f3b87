import { inLanguage, splitLanguage } from '../languages';

it('puts a language before a path, and the first one nowhere', () => {
  expect(inLanguage('en', '/orders')).toBe('/orders');
  expect(inLanguage('de', '/orders')).toBe('/de/orders');
  expect(inLanguage('de', '/')).toBe('/de');
  expect(inLanguage('de', '/?q=a')).toBe('/de?q=a');
});

it('leaves a path that has a language as it is', () => {
  expect(inLanguage('de', '/de/orders')).toBe('/de/orders');
});

it.each([
  ['/de', 'de', '/'],
  ['/de/orders', 'de', '/orders'],
  ['/orders', 'en', '/orders'],
  ['/design', 'en', '/design'],
])('reads the language of %p', (path, language, rest) => {
  expect(splitLanguage(path)).toMatchObject({ language, path: rest });
});
