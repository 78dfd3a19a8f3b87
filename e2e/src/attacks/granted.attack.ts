import { sendJson } from '../support/http';
import { shop } from '../support/running-shop';
import { payable } from '../support/shop-api';
import { grantedRequest, named, ROUTES } from './support/routes';
import { setScene } from './support/scene';

const asked = ROUTES.filter(({ who, stream }) => who !== 'stripe' && !stream);

describe('the requests that the attacks are made from', () => {
  it.each(named(asked))('are granted as they are: %s', async (_name, route) => {
    const scene = await setScene();
    await payable(scene.buyer, scene.reservation.id);

    const { status, text } = await sendJson(shop.gateway, grantedRequest(route, scene));

    expect({ text, granted: status === 200 || status === 201 }).toMatchObject({ granted: true });
  });
});
