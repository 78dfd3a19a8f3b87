import { gzipSync } from 'node:zlib';
import { send } from '../support/http';
import { shop } from '../support/running-shop';
import { expectRefusal } from './support/refusal';
import { grantedRequest, named, unsafe, withBody } from './support/routes';
import { type Scene, setScene } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

const TYPES = [
  'text/plain',
  'text/plain; charset=application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'text/json',
];

describe('a body that is not said to be JSON', () => {
  let scene: Scene;
  beforeAll(async () => (scene = await setScene()));
  leavesTheShopUnchanged();

  const json = unsafe.filter(({ who }) => who !== 'stripe');
  describe.each(named(json))('%s answers 415 to', (_name, route) => {
    it.each([...TYPES, undefined])('%s', async (type) => {
      const { json: body, ...request } = grantedRequest(route, scene);
      const headers = type ? { 'content-type': type } : undefined;

      const answer = await send(shop.gateway, {
        ...request,
        ...(headers && { headers }),
        body: JSON.stringify(body ?? {}),
      });

      expectRefusal(answer, 415);
    });
  });

  describe.each(named(withBody))('%s', (_name, route) => {
    const compressed = (encoding: string, body: Buffer) => {
      const { json: _json, ...request } = grantedRequest(route, scene);
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
      return send(shop.gateway, { ...request, headers, body });
    };

    it('answers 413 to a body that is small only while it is compressed', async () => {
      const bomb = gzipSync(JSON.stringify({ title: 'x'.repeat(20_000_000) }));
      expectRefusal(await compressed('gzip', bomb), 413);
    });

    it('answers 415 to an encoding nobody knows', async () => {
      expectRefusal(await compressed('x-secret', Buffer.from('{}')), 415);
    });

    it('answers 400 to a body that is not compressed as it says', async () => {
      expectRefusal(await compressed('gzip', Buffer.from('{"title":"x"}')), 400);
    });
  });
});
