import { brokerVariables, databaseVariables, loadConfig, sessionVariables } from '@ticket-store/common';
import { z } from 'zod';

export const config = loadConfig({
  ...brokerVariables,
  ...databaseVariables,
  ...sessionVariables,
  /** The secret key: sk_live_… or sk_test_…. There is no default: without one, nothing can be sold. */
  STRIPE_KEY: z.string().regex(/^(sk|rk)_/, 'must be a secret key of Stripe, sk_…'),
  /** The key the browser uses. */
  STRIPE_PUBLISHABLE_KEY: z.string().regex(/^pk_/, 'must be a publishable key of Stripe, pk_…').optional(),
  /** Signs the webhooks: whsec_…. Without one, webhooks are refused and reconciliation finds the outcomes. */
  STRIPE_WEBHOOK_SECRET: z.string().min(1).optional(),
  /** Where a sandbox of Stripe's API is; Stripe itself when left out. */
  STRIPE_API_URL: z.url().optional(),
  /** The id of the account of the shop's own support, which may refund any order. An address could be taken by others. */
  SUPPORT_USER_ID: z.string().min(1).optional(),
  /** How long a payment may stay undecided before Stripe is asked what became of it. */
  RECONCILE_AFTER_SECONDS: z.coerce.number().positive().default(30),
});
