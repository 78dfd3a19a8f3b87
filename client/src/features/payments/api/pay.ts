import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';
import { paymentSchema, type Payment } from './payment';

const challengeSchema = z.object({
  status: z.literal('requires_action'),
  clientSecret: z.string(),
  nextActionUrl: z.nullish(z.string()),
});

/** What the buyer's bank wants to see confirmed before the money moves. */
export type Challenge = z.infer<typeof challengeSchema>;

export type PayResult = { payment: Payment } | { challenge: Challenge };

/** Pays an order with a card that Stripe knows by this payment method. */
export async function pay(api: Api, orderId: string, paymentMethodId: string): Promise<PayResult> {
  const data = { orderId, paymentMethodId };
  const request = { method: 'post', url: apiPaths.payments, data, timeout: 60_000 };
  const { data: answer } = await call(api, z.union([challengeSchema, paymentSchema]), request);
  return 'clientSecret' in answer ? { challenge: answer } : { payment: answer };
}
