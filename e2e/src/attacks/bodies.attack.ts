import { send } from '../support/http';
import { shop } from '../support/running-shop';
import { expectRefusal } from './support/refusal';
import { grantedRequest, named, withBody } from './support/routes';
import { type Scene, setScene } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + '1' + close.repeat(depth);
const aMegabyte = JSON.stringify({ title: 'x'.repeat(1024 * 1024 - 12) });

const BODIES: [string, number, string][] = [
  ['nothing', 400, ''],
  ['half an object', 400, '{"title":"x"'],
  ['words', 400, 'title=x'],
  ['two objects', 400, '{}{}'],
  ['a comment', 400, '{}//'],
  ['a null character', 400, '{}\0'],
  ['text', 400, '"title"'],
  ['a number', 400, '1'],
  ['null', 400, 'null'],
  ['an empty object', 400, '{}'],
  ['an empty array', 400, '[]'],
  ['an array of objects', 400, '[{"title":"x","price":1}]'],
  ['arrays in arrays, 40,000 deep', 400, deep('[', ']', 40_000)],
  ['objects in objects, 15,000 deep', 400, deep('{"a":', '}', 15_000)],
  ['more than 100 kB', 413, JSON.stringify({ title: 'x'.repeat(102_400) })],
  ['1 MB', 413, aMegabyte],
  ['more than 1 MB', 413, aMegabyte + ' '.repeat(1024)],
];

describe('a body that cannot be meant', () => {
  let scene: Scene;
  beforeAll(async () => (scene = await setScene()));
  leavesTheShopUnchanged();

  describe.each(named(withBody))('%s refuses', (_name, route) => {
    it.each(BODIES)('%s with %d', async (_what, status, body) => {
      const { json: _json, ...request } = grantedRequest(route, scene);
      const headers = { 'content-type': 'application/json' };

      expectRefusal(await send(shop.gateway, { ...request, headers, body }), status);
    });
  });
});
