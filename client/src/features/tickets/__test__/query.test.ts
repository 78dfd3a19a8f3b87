import { hrefOf, readQuery } from '../query';

it('reads what an address asks for', () => {
  expect(readQuery({ q: ' jazz ', sort: '-price', shown: '48' })).toEqual({
    q: 'jazz',
    sort: '-price',
    shown: 48,
    filters: {},
  });
});

it('ignores what an address asks for wrongly', () => {
  expect(readQuery({ q: ['a', 'b'], sort: 'best', shown: '-1' })).toEqual({
    q: '',
    sort: 'newest',
    shown: 24,
    filters: {},
  });
});

it('leaves out of an address what goes without saying', () => {
  expect(hrefOf({ q: '', sort: 'newest' })).toBe('/');
  expect(hrefOf({ q: 'a&b', sort: 'price', shown: 48 })).toBe('/?q=a%26b&sort=price&shown=48');
});

it('keeps filters in the address, and leaves out what is no price or day', () => {
  const { filters } = readQuery({
    minPrice: '12,50',
    maxPrice: 'much',
    from: '2026-12-01',
    to: '2026-99-99',
    venue: ' Hall ',
  });
  expect(filters).toEqual({ minPrice: '12.50', from: '2026-12-01', venue: 'Hall' });
  expect(hrefOf({ q: '', sort: 'newest', filters })).toBe('/?minPrice=12.50&from=2026-12-01&venue=Hall');
});

it.each(['2026-02-31', '2026-02-29', '0000-01-01', '0001-01-01'])(
  'leaves out %s, which is no day',
  (from) => {
    expect(readQuery({ from }).filters).toEqual({});
  },
);
