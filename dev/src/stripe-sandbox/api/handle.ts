import { type Request, type RequestHandler, type Response } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../ids';
import { type Sandbox } from '../sandbox';
import { authenticate, checkVersion, type KeyKind, secretKeyRequired } from './authenticate';
import { answerError } from './answer-error';
import { execute, type Outcome } from './execute';
import { fingerprint, type Repeatable } from './idempotency';
import { type Operation } from './operation';
import { list, text } from './params';

const expansions = list(text);

/** The route of an operation: key, idempotency, parameters, the work itself, and whatever fault was asked for. */
export const handle =
  <P>(sandbox: Sandbox, operation: Operation<P>): RequestHandler =>
  async (req, res) => {
    const requestId = newId('req');
    res.set({ 'Request-Id': requestId, 'Stripe-Version': req.get('stripe-version') ?? sandbox.apiVersion });
    try {
      const key = authenticate(req);
      if (key === 'publishable' && !operation.publishable) throw secretKeyRequired();
      checkVersion(req);
      await once(sandbox, req, res, (repeatable) =>
        run(sandbox, operation, req, { key, requestId, repeatable }),
      );
    } catch (error) {
      answerError(res, error);
    }
  };

/** Answers from memory when the request has been made before. */
async function once(
  sandbox: Sandbox,
  req: Request,
  res: Response,
  work: (repeatable?: Repeatable) => Outcome,
): Promise<void> {
  const key = req.method === 'POST' ? req.get('idempotency-key') : undefined;
  if (key === undefined) return answer(req, res, work());
  res.set('Idempotency-Key', key);
  const repeatable = { key, fingerprint: fingerprint(req.method, req.path, req.body) };
  const saved = sandbox.idempotency.begin(repeatable);
  if (saved) {
    res.set({ 'Idempotent-Replayed': 'true', 'Original-Request': saved.requestId });
    if (saved.status >= 500) res.set('Stripe-Should-Retry', 'false');
    return void res.status(saved.status).json(saved.body);
  }
  try {
    await answer(req, res, work(repeatable));
  } finally {
    sandbox.idempotency.end(key);
  }
}

function run<P>(
  sandbox: Sandbox,
  operation: Operation<P>,
  req: Request,
  caller: { key: KeyKind; requestId: string; repeatable: Repeatable | undefined },
): Outcome {
  const { expand = [], ...input } = (req.method === 'GET' ? req.query : (req.body ?? {})) as Record<
    string,
    unknown
  >;
  const params = operation.params(input, '');
  return execute(sandbox, operation, {
    ...caller,
    params,
    id: String(req.params.id ?? ''),
    expand: expansions(expand, 'expand'),
  });
}

async function answer(req: Request, res: Response, { status, body, effect }: Outcome): Promise<void> {
  if (effect.slowMs) await sleep(effect.slowMs, undefined, { ref: false });
  if (effect.timeoutAfterSuccess && status === 200) return void req.socket.destroy();
  res.status(status).json(body);
}
