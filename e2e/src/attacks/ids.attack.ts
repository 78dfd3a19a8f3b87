import { ask } from '../support/shop-api';
import { expectRefusal } from './support/refusal';
import { grantedRequest, named, ownerOf, ROUTES } from './support/routes';
import { type Scene, setScene } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

const UNKNOWN: [string, string][] = [
  ['of nothing there is', 'f'.repeat(24)],
  ['of twelve characters', 'aaaaaaaaaaaa'],
  ['one digit too short', 'f'.repeat(23)],
  ['with a letter that is no digit', `${'f'.repeat(23)}g`],
  ['of 10,000 characters', 'f'.repeat(10_000)],
  ['of a prototype', '__proto__'],
  ['of a constructor', 'constructor'],
  ['with an operator', '{"$ne":null}'],
  ['with a null character', `${'f'.repeat(23)}\0`],
  ['of a way up', '../users/currentuser'],
  ['with a script', '<script>alert(1)</script>'],
  ['that ends the line', 'f\r\nSet-Cookie: session=x'],
];

const withId = ROUTES.filter(({ id }) => id !== undefined);

describe('an id', () => {
  let scene: Scene;
  beforeAll(async () => (scene = await setScene()));
  leavesTheShopUnchanged();

  describe.each(named(withId))('in %s', (_name, route) => {
    const withPath = (part: string) => {
      const { method, json } = grantedRequest(route, scene);
      return ask(ownerOf(route, scene), method, route.path.replace(':id', part), json);
    };

    it.each(UNKNOWN)('%s answers 404', async (_what, id) => {
      expectRefusal(await withPath(encodeURIComponent(id)), 404);
    });

    it.each(['%', '%zz', '%c0%af', '%ff'])('that is encoded wrongly answers 400: %s', async (id) => {
      expectRefusal(await withPath(id), 400);
    });
  });

  describe.each(UNKNOWN)('%s', (_what, id) => {
    it('answers 404 to an order', async () => {
      expectRefusal(await ask(scene.buyer, 'POST', '/api/orders', { ticketId: id }), 404);
    });

    it('answers 404 to a payment, or 400 where no order has one so long', async () => {
      const answer = await ask(scene.buyer, 'POST', '/api/payments', { orderId: id, token: 'tok_visa' });
      expectRefusal(answer, id.length > 255 ? 400 : 404);
    });

    it('answers 404 to a look at payments', async () => {
      const path = `/api/payments?orderId=${encodeURIComponent(id)}`;
      expectRefusal(await ask(scene.buyer, 'GET', path), 404);
    });
  });
});
