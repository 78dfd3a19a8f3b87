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
    if (intent.status !== 'requires_action') return leave(sandbox, res, intent);
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
    leave(sandbox, res, sandbox.store.get('payment_intents', intent.id));
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
function leave({ store }: Sandbox, res: Response, intent: PaymentIntent): void {
  const succeeded = intent.status === 'succeeded';
  const returnUrl = store.find('challenges', intent.id)?.returnUrl;
  if (!returnUrl) return void res.send(donePage(succeeded));
  const back = new URL(returnUrl);
  back.searchParams.set('payment_intent', intent.id);
  back.searchParams.set('payment_intent_client_secret', intent.client_secret ?? '');
  back.searchParams.set('redirect_status', succeeded ? 'succeeded' : 'failed');
  res.redirect(303, back.href);
}
