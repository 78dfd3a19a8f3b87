import { Router } from 'express';
import { config } from '../config';

const { STRIPE_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_API_URL } = config;
const keyMode = STRIPE_KEY.includes('_live_') ? 'live' : 'test';

/** What the browser needs to talk to Stripe itself; nothing secret. */
const answer = { publishableKey: STRIPE_PUBLISHABLE_KEY ?? null, mode: STRIPE_API_URL ? 'sandbox' : keyMode };

export const showPaymentConfig = Router().get('/api/payments/config', (_req, res) => {
  res.json(answer);
});
