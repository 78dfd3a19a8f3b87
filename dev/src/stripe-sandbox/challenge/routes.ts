import { type Request, type RequestHandler, type Response, Router, urlencoded } from 'express';
import { execute } from '../api/execute';
import { operation } from '../api/operation';
import { answerChallenge } from '../payments/authentication';
import { inWords } from '../payments/amounts';
import { intentInPath } from '../payments/find';
import { type Sandbox } from '../sandbox';
import { type PaymentIntent } from '../types';
import { challengePage, donePage, missingPage } from './page';

const complete = operation<{ clientSecret: string; proven: boolean }>(
  {
    name: 'challenge.complete',
    params: () => {
      throw new Error('The challenge page fills in its own parameters');
    },
    movesMoney: true,
  },
  (call, { clientSecret, proven }, id) => answerChallenge(call, intentInPath(call, id, clientSecret), proven),
);

/** Where a buyer proves who they are, and comes back from. */
export function challengeRouter(sandbox: Sandbox): Router {
  const show: RequestHandler = (req, res) => {
    const intent = shownIntent(sandbox, req);
    if (!intent) return void res.status(404).send(missingPage());
    if (intent.status !== 'requires_action') return leave(sandbox, req, res, intent);
    res.send(challengePage(inWords(intent.amount, intent.currency)));
  };
  const answer: RequestHandler = (req, res) => {
    const intent = shownIntent(sandbox, req);
    if (!intent) return void res.status(404).send(missingPage());
    const proven = (req.body as { outcome?: string } | undefined)?.outcome === 'complete';
    execute(sandbox, complete, {
      key: 'publishable',
      params: { clientSecret: intent.client_secret ?? '', proven },
      id: intent.id,
    });
    leave(sandbox, req, res, sandbox.store.get('payment_intents', intent.id));
  };
  return Router()
    .get('/:id', show)
    .post('/:id', urlencoded({ extended: false }), answer);
}

/** The intent that the address names, if it also knows its secret. */
function shownIntent({ store }: Sandbox, req: Request): PaymentIntent | undefined {
  const intent = store.find('payment_intents', String(req.params.id));
  return intent?.client_secret === req.query.client_secret ? intent : undefined;
}

/** Back to the shop, told as Stripe tells it; a second press of a button ends here too. */
function leave(sandbox: Sandbox, req: Request, res: Response, intent: PaymentIntent): void {
  const back = wayBack(sandbox, req, intent);
  if (back) res.redirect(303, back);
  else res.send(donePage(intent.status === 'succeeded'));
}

/**
 * The return URL that the intent was confirmed with. A page that opened the challenge by itself may name its own in the
 * address; only the path of that counts, so that nobody is sent to another host by a forged address.
 */
function wayBack({ store }: Sandbox, req: Request, intent: PaymentIntent): string | undefined {
  const agreed = store.find('challenges', intent.id)?.returnUrl;
  if (agreed) return withOutcome(new URL(agreed), intent).href;
  const { return_url: asked } = req.query;
  if (typeof asked !== 'string' || !URL.canParse(asked, HERE)) return undefined;
  const { pathname, search } = withOutcome(new URL(asked, HERE), intent);
  return pathname.replace(/^\/+/, '/') + search;
}

const HERE = 'http://shop.invalid';

function withOutcome(back: URL, intent: PaymentIntent): URL {
  back.searchParams.set('payment_intent', intent.id);
  back.searchParams.set('payment_intent_client_secret', intent.client_secret ?? '');
  back.searchParams.set('redirect_status', intent.status === 'succeeded' ? 'succeeded' : 'failed');
  return back;
}
