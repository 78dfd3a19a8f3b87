import { type Effect } from '../faults/effect';
import { type Sandbox } from '../sandbox';
import { errorBody, internalError } from './answer-error';
import { type KeyKind } from './authenticate';
import { Call } from './call';
import { ApiError } from './errors';
import { expand } from './expand';
import { type Repeatable } from './idempotency';
import { type Operation } from './operation';
import { publicView } from './public-view';

export interface Outcome {
  status: number;
  body: object;
  effect: Effect;
}

interface Work<P> {
  key: KeyKind;
  /** Absent when it was not the API that was called. */
  requestId?: string;
  repeatable?: Repeatable | undefined;
  params: P;
  id: string;
  expand?: string[];
}

/**
 * Does the work, picks the fault it suffers, remembers the answer, all in one tick and one write: whatever happens
 * afterwards, the request is either wholly done or was never made.
 */
export function execute<P>(sandbox: Sandbox, operation: Operation<P>, work: Work<P>): Outcome {
  const { key, requestId = '', repeatable } = work;
  const origin = { requestId: requestId || null, idempotencyKey: repeatable?.key ?? null };
  const call = new Call(sandbox.store, sandbox.now(), key, origin, sandbox.publicUrl);
  return sandbox.store.commit(() => {
    const result = attempt(call, operation, work);
    const effect = sandbox.faults.take(operation, call.card);
    const failed = effect.errorAfterSuccess && result.status === 200;
    const answer = failed
      ? { status: effect.errorAfterSuccess ?? 500, body: errorBody(internalError) }
      : result;
    if (repeatable)
      sandbox.idempotency.save(repeatable, { ...(effect.replayError ? answer : result), requestId });
    sandbox.webhooks.send(call.events, effect);
    return { ...answer, effect };
  });
}

function attempt<P>(call: Call, operation: Operation<P>, work: Work<P>): { status: number; body: object } {
  try {
    const answer = operation.run(call, work.params, work.id);
    const visible = work.key === 'publishable' ? publicView(answer) : answer;
    return { status: 200, body: expand(call.store, visible, work.expand ?? []) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, body: errorBody(error.fields) };
  }
}
