import express, { type ErrorRequestHandler, type Express, Router } from 'express';
import { handle } from './api/handle';
import { ApiError, invalidRequest } from './api/errors';
import { answerError } from './api/answer-error';
import { type Operation } from './api/operation';
import { challengeRouter } from './challenge/routes';
import { controlRouter } from './faults/control';
import { listEvents, retrieveCharge, retrieveEvent } from './operations/charges-and-events';
import { createPaymentIntent } from './operations/create-payment-intent';
import {
  cancelPaymentIntent,
  confirmPaymentIntent,
  listPaymentIntents,
  retrievePaymentIntent,
} from './operations/payment-intents';
import { createPaymentMethod, createToken, retrievePaymentMethod } from './operations/payment-methods';
import { createRefund, listRefunds, retrieveRefund } from './operations/refunds';
import { type Sandbox } from './sandbox';

/** The whole server: Stripe's API under both prefixes, the challenge page, health, and the control endpoint. */
export function createApp(sandbox: Sandbox): Express {
  const api = apiRouter(sandbox);
  return express()
    .disable('x-powered-by')
    .disable('etag')
    .set('query parser', 'extended')
    .get(['/healthz', '/readyz'], (_req, res) => void res.json({ status: 'ok' }))
    .use('/_control', controlRouter(sandbox))
    .use('/stripe-sandbox/challenge', challengeRouter(sandbox))
    .use(['/v1', '/stripe-sandbox/v1'], api)
    .use(unreadable);
}

/** A body or address that cannot be read at all. */
const unreadable: ErrorRequestHandler = (error: { status?: number; message?: string }, _req, res, next) => {
  if (res.headersSent) return next(error);
  const { status = 500, message = '' } = error;
  answerError(res, status < 500 ? invalidRequest(`Unreadable request: ${message}`) : error);
};

/** Stripe's paths. */
function apiRouter(sandbox: Sandbox): Router {
  const to = <P>(operation: Operation<P>) => handle(sandbox, operation);
  return Router()
    .use(express.urlencoded({ extended: true }))
    .post('/payment_intents', to(createPaymentIntent))
    .get('/payment_intents', to(listPaymentIntents))
    .get('/payment_intents/:id', to(retrievePaymentIntent))
    .post('/payment_intents/:id/confirm', to(confirmPaymentIntent))
    .post('/payment_intents/:id/cancel', to(cancelPaymentIntent))
    .post('/payment_methods', to(createPaymentMethod))
    .get('/payment_methods/:id', to(retrievePaymentMethod))
    .post('/tokens', to(createToken))
    .get('/charges/:id', to(retrieveCharge))
    .post('/refunds', to(createRefund))
    .get('/refunds', to(listRefunds))
    .get('/refunds/:id', to(retrieveRefund))
    .get('/events', to(listEvents))
    .get('/events/:id', to(retrieveEvent))
    .use((req, res) => {
      const path = req.originalUrl.split('?')[0];
      const message = `Unrecognized request URL (${req.method}: ${path}).`;
      answerError(res, new ApiError(404, { type: 'invalid_request_error', message }));
    });
}
