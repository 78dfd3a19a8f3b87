import { sendJson } from '../support/http';
import { shop } from '../support/running-shop';
import { ask } from '../support/shop-api';
import { expectRefusal } from './support/refusal';
import { fieldsOf, grantedRequest, nameOf, withBody } from './support/routes';
import { type Scene, setScene } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

const OPERATORS = [
  { $ne: null },
  { $gt: '' },
  { $regex: '.*' },
  { $where: 'sleep(5000)' },
  { $in: ['a', 'b'] },
  ['a', 'b'],
  [{ $gt: '' }],
  true,
];

describe('an operator in the place of a value', () => {
  let scene: Scene;
  beforeAll(async () => (scene = await setScene()));
  leavesTheShopUnchanged();

  const fields = withBody.flatMap((route) =>
    fieldsOf(route).map((field) => [nameOf(route), field, route] as const),
  );
  describe.each(fields)('%s answers 400 and names %s, given', (_name, field, route) => {
    it.each(OPERATORS.map((operator) => [JSON.stringify(operator), operator]))(
      '%s',
      async (_text, operator) => {
        const request = grantedRequest(route, scene);
        const answer = await sendJson(shop.gateway, {
          ...request,
          json: { ...request.json, [field]: operator },
        });

        expectRefusal(answer, 400, field);
      },
    );
  });

  const queries: [string, number][] = [
    ['/api/payments?orderId[$ne]=1', 400],
    ['/api/payments?orderId=1&orderId=2', 400],
    ['/api/payments', 400],
    ['/api/tickets?q=a&q=b', 400],
    ['/api/tickets?sort[$ne]=x&sort=__proto__', 400],
    ['/api/tickets?sort=constructor', 400],
    ['/api/tickets?limit[$gt]=0&limit=-1', 400],
    ['/api/tickets?limit=1e2', 400],
    ['/api/tickets?cursor[]=x&cursor=eyIkZ3QiOiIifQ', 400],
    [
      `/api/tickets?sort=price&cursor=${Buffer.from('{"value":{"$gt":""},"id":{"$gt":""}}').toString('base64url')}`,
      400,
    ],
    ['/api/orders?cursor=bnVsbA', 400],
    ['/api/orders/sales?limit=101', 400],
  ];
  it.each(queries)('in a query is refused: %s', async (path, status) => {
    expectRefusal(await ask(scene.buyer, 'GET', path), status);
  });

  it('a search is for words, never for a pattern', async () => {
    for (const q of ['.*', '(a+)+$', '[', '$where', '\\', '\0']) {
      const answer = await ask(undefined, 'GET', `/api/tickets?q=${encodeURIComponent(`${q}no such words`)}`);
      expect(answer).toMatchObject({ status: 200, text: '[]' });
    }
  });
});
