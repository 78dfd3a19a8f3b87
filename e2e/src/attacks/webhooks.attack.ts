import { createHmac } from 'node:crypto';
import { send } from '../support/http';
import { shop } from '../support/running-shop';
import { expectRefusal } from './support/refusal';
import { type Scene, setScene } from './support/scene';
import { leavesTheShopUnchanged } from './support/state';

const now = () => Math.floor(Date.now() / 1000);

function signed(body: string, secret: string, time = now()) {
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
}

const SIGNATURES: [string, (body: string) => string | undefined][] = [
  ['no signature', () => undefined],
  ['an empty one', () => ''],
  ['another key', (body) => signed(body, 'whsec_guessed')],
  ['an empty key', (body) => signed(body, ' ')],
  ['a time and no digest', () => `t=${now()}`],
  ['a digest of another scheme', (body) => signed(body, 'x').replace('v1', 'v0')],
  ['a time long ago', (body) => signed(body, 'x', 0)],
  ['10,000 characters', () => `t=1,v1=${'0'.repeat(10_000)}`],
];

describe('a webhook that Stripe did not send', () => {
  let scene: Scene;
  beforeAll(async () => (scene = await setScene()));
  leavesTheShopUnchanged();

  it.each(SIGNATURES)('pays nothing and answers 400: %s', async (_what, sign) => {
    const body = JSON.stringify({
      ...{ id: 'evt_forged', object: 'event', type: 'payment_intent.succeeded' },
      data: { object: { id: 'pi_forged', status: 'succeeded', metadata: { orderId: scene.reservation.id } } },
    });
    const signature = sign(body);
    const headers = {
      'content-type': 'application/json',
      ...(signature !== undefined && { 'stripe-signature': signature }),
    };

    const answer = await send(shop.gateway, { method: 'POST', path: '/api/payments/webhook', headers, body });

    expectRefusal(answer, 400);
  });
});
