import { json, type RequestHandler, Router } from 'express';
import { answerError } from '../api/answer-error';
import { execute } from '../api/execute';
import { operation } from '../api/operation';
import { oneOf } from '../api/params';
import { refundableCharge } from '../payments/find';
import { dispute } from '../payments/dispute';
import { type Sandbox } from '../sandbox';
import { census } from './census';
import { readRule } from './rule';

interface Disputed {
  charge?: string;
  payment_intent?: string;
  reason?: string;
}

const reasons = oneOf('fraudulent', 'product_not_received', 'duplicate', 'general');

const openDispute = operation<Disputed>(
  {
    name: 'control.dispute',
    params: (body) => body ?? {},
  },
  (call, named) =>
    dispute(call, refundableCharge(call, named), reasons(named.reason ?? 'fraudulent', 'reason')),
);

/** What tests and developers steer the sandbox with. Never under the prefix that the public ingress routes. */
export function controlRouter(sandbox: Sandbox): Router {
  const addRule: RequestHandler = (req, res) => {
    const rule = readRule(req.body);
    if (typeof rule === 'string') return void res.status(400).json({ error: { message: rule } });
    sandbox.faults.add(rule);
    res.status(201).json({ rules: sandbox.faults.list() });
  };
  const reset: RequestHandler = (_req, res) => {
    sandbox.faults.reset();
    res.json({ rules: [] });
  };
  const state: RequestHandler = (_req, res) => {
    res.json({ ...census(sandbox.store), rules: sandbox.faults.list(), webhooks: sandbox.webhooks.counts() });
  };
  const disputeCharge: RequestHandler = (req, res) => {
    try {
      const params = openDispute.params(req.body, '');
      const { status, body } = execute(sandbox, openDispute, { key: 'secret', params, id: '' });
      res.status(status).json(body);
    } catch (error) {
      answerError(res, error);
    }
  };
  return Router()
    .use(json())
    .post('/', addRule)
    .delete('/', reset)
    .get('/state', state)
    .post('/disputes', disputeCharge);
}
