import { hrefOf, readQuery } from '../query';

it('reads what an address asks for', () => {
  expect(readQuery({ q: ' jazz ', sort: '-price', shown: '48' })).toEqual({
    q: 'jazz',
    sort: '-price',
    shown: 48,
  });
});

it('ignores what an address asks for wrongly', () => {
  expect(readQuery({ q: ['a', 'b'], sort: 'best', shown: '-1' })).toEqual({
    q: '',
    sort: 'newest',
    shown: 24,
  });
});

it('leaves out of an address what goes without saying', () => {
  expect(hrefOf({ q: '', sort: 'newest' })).toBe('/');
  expect(hrefOf({ q: 'a&b', sort: 'price', shown: 48 })).toBe('/?q=a%26b&sort=price&shown=48');
});
