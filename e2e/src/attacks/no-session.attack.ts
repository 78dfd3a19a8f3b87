import { sendJson } from '../support/http';
import { shop } from '../support/running-shop';
import { expectRefusal } from './support/refusal';
import { grantedRequest, named, withSession } from './support/routes';
import { type Scene, setScene } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

describe('without a session', () => {
  let scene: Scene;
  beforeAll(async () => (scene = await setScene()));
  leavesTheShopUnchanged();

  it.each(named(withSession))('%s answers 401', async (_name, route) => {
    const request = { ...grantedRequest(route, scene), cookie: undefined };

    expectRefusal(await sendJson(shop.gateway, request), 401);
  });
});
