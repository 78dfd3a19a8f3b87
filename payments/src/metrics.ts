import { registry } from '@ticket-store/common';
import { Counter } from 'prom-client';

export const strangeIntents = new Counter({
  name: 'stripe_strange_intents_total',
  help: 'What Stripe told that was left alone, by kind: an unknown intent, or one that is different from its payment',
  labelNames: ['kind'],
  registers: [registry],
});
