import { hrefOf, readQuery as readQueryIn, type SearchParams } from '../query';

const readQuery = (params: SearchParams) => readQueryIn(params, 'en');

it('reads what an address asks for', () => {
  expect(readQuery({ q: ' jazz ', sort: '-price', shown: '48' })).toEqual({
    q: 'jazz',
    sort: '-price',
    shown: 48,
    filters: {},
    refused: {},
  });
});

it('ignores what an address asks for wrongly', () => {
  expect(readQuery({ q: ['a', 'b'], sort: 'best', shown: '-1' })).toEqual({
    q: '',
    sort: 'newest',
    shown: 24,
    filters: {},
    refused: {},
  });
});

it('leaves out of an address what goes without saying', () => {
  expect(hrefOf({ q: '', sort: 'newest' })).toBe('/');
  expect(hrefOf({ q: 'a&b', sort: 'price', shown: 48 })).toBe('/?q=a%26b&sort=price&shown=48');
});

it('keeps filters in the address, and sets aside what is no price or day', () => {
  const { filters, refused } = readQuery({
    minPrice: '12,50',
    maxPrice: 'much',
    from: '2026-12-01',
    to: '2026-99-99',
    venue: ' Hall ',
  });
  expect(filters).toEqual({ minPrice: '12.50', from: '2026-12-01', venue: 'Hall' });
  expect(refused).toEqual({ maxPrice: 'much', to: '2026-99-99' });
  expect(hrefOf({ q: '', sort: 'newest', filters })).toBe('/?minPrice=12.50&from=2026-12-01&venue=Hall');
});

it.each(['2026-02-31', '2026-02-29', '0000-01-01', '0001-01-01'])(
  'leaves out %s, which is no day',
  (from) => {
    expect(readQuery({ from }).filters).toEqual({});
  },
);

it('reads a price as the language of the address writes it', () => {
  expect(readQueryIn({ minPrice: '$1,250' }, 'en').filters).toEqual({ minPrice: '1250' });
  expect(readQueryIn({ minPrice: '1.250 $' }, 'de').filters).toEqual({ minPrice: '1250' });
});

it.each(['-5', 'abc', '1000000', '1e2'])('takes %s for no price to look for', (minPrice) => {
  expect(readQuery({ minPrice })).toMatchObject({ filters: {}, refused: { minPrice } });
});
