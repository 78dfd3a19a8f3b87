import { send, sendJson } from '../support/http';
import { shop } from '../support/running-shop';
import { expectRefusal } from './support/refusal';
import { grantedRequest, nameOf, ROUTES } from './support/routes';
import { type Scene, setScene } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

// Written as JSON text: 1e309 and -0 are numbers there, and no number JavaScript can write.
const PRICES = [
  ...['0', '-0', '-1', '-88.00', '0.49', '1e309', '-1e309', '1e-7', '1e6', '1000000', '10.999', '88.001'],
  ...['"10abc"', '"abc"', '""', '" "', '"1e3"', '"0x10"', '"10,00"', '"-1"', '"Infinity"', '"NaN"', '"٣"'],
  ...['null', 'true', '[]', '[10]', '["10"]', '{}', '{"$gt":0}', '{"toString":"10"}'],
];

const TITLES: [string, unknown][] = [
  ['no text', ''],
  ['spaces', '   '],
  ['201 characters', 'x'.repeat(201)],
  ['10,000 characters', 'x'.repeat(10_000)],
  ['10,000 emoji', '🎟'.repeat(10_000)],
  ['a number', 7],
  ['null', null],
  ['a list', ['Concert']],
  ['an object', { text: 'Concert' }],
];

const OTHERS: [string, unknown][] = [
  ['description', 'x'.repeat(5_001)],
  ['venue', 'x'.repeat(201)],
  ['startsAt', 'tomorrow'],
  ['startsAt', '2020-01-01T00:00:00Z'],
  ['startsAt', '2030-02-30T00:00:00Z'],
  ['startsAt', 1_900_000_000_000],
  ['startsAt', `2030-01-01T00:00:00${'0'.repeat(10_000)}Z`],
];

const listing = ROUTES.filter(({ optional }) => optional?.includes('venue'));

describe.each(listing.map((route) => [nameOf(route), route] as const))(
  '%s answers 400 to',
  (_name, route) => {
    let scene: Scene;
    beforeAll(async () => (scene = await setScene()));
    leavesTheShopUnchanged();

    it.each(PRICES)('the price %s', async (price) => {
      const { json: _json, ...request } = grantedRequest(route, scene);
      const headers = { 'content-type': 'application/json' };
      const body = `{"title":"Concert","price":${price}}`;

      expectRefusal(await send(shop.gateway, { ...request, headers, body }), 400, 'price');
    });

    it.each(TITLES)('a title of %s', async (_what, title) => {
      const request = { ...grantedRequest(route, scene), json: { title, price: 88 } };

      expectRefusal(await sendJson(shop.gateway, request), 400, 'title');
    });

    it.each(OTHERS)('%s %.30s', async (field, value) => {
      const request = {
        ...grantedRequest(route, scene),
        json: { title: 'Concert', price: 88, [field]: value },
      };

      expectRefusal(await sendJson(shop.gateway, request), 400, field);
    });
  },
);

describe('an account cannot be made with', () => {
  leavesTheShopUnchanged();

  const wrong: [string, string, unknown][] = [
    ['email', 'no address', 'nobody'],
    ['email', 'two addresses', 'a@example.com,b@example.com'],
    ['email', 'a line break', 'a@example.com\nbcc: b@example.com'],
    ['email', '10,000 characters', `${'a'.repeat(10_000)}@example.com`],
    ['password', '3 characters', 'abc'],
    ['password', '129 characters', 'a'.repeat(129)],
    ['password', '50,000 characters', 'a'.repeat(50_000)],
    ['password', 'null', null],
  ];
  it.each(wrong)('%s: %s', async (field, _what, value) => {
    const json = { email: 'a@example.com', password: 'good enough', [field]: value };
    const answer = await sendJson(shop.gateway, { method: 'POST', path: '/api/users/signup', json });

    expectRefusal(answer, 400, field);
  });
});
