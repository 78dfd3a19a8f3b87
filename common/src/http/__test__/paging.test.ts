import { anId } from '../../testing/events';
import { encodeCursor, linkNextPage, readCursor, readLimit } from '../paging';

const request = (query: object, originalUrl = '/api/orders') => ({ query, originalUrl }) as never;

it('reads the cursor it has written', () => {
  const cursor = { value: 12.5, id: anId() };

  expect(readCursor(request({ cursor: encodeCursor(cursor) }))).toEqual(cursor);
});

it('starts at the beginning without a cursor', () => {
  expect(readCursor(request({}))).toBeUndefined();
});

it.each(['', 'nonsense', Buffer.from('{"id":"x"}').toString('base64url'), ['a', 'b'], { $gt: '' }])(
  'refuses the cursor %j',
  (cursor) => {
    expect(() => readCursor(request({ cursor }))).toThrow('Cursor must be one');
  },
);

it.each([
  ['1', 1],
  ['100', 100],
  [undefined, 20],
])('takes %p for a limit of %p', (limit, expected) => {
  expect(readLimit(request({ limit }), 20)).toBe(expected);
});

it.each(['0', '101', '-1', '1.5', 'ten', '', ['1', '2'], { $gt: 0 }])('refuses the limit %j', (limit) => {
  expect(() => readLimit(request({ limit }), 20)).toThrow('Limit must be a whole number');
});

it('links the next page with the same search', () => {
  const cursor = { value: 0, id: anId() };
  const append = jest.fn();

  linkNextPage(request({}, '/api/tickets?q=rock&cursor=old'), { append } as never, cursor);

  expect(append).toHaveBeenCalledWith(
    'Link',
    `</api/tickets?q=rock&cursor=${encodeCursor(cursor)}>; rel="next"`,
  );
});
