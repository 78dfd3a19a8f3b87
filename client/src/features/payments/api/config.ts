import { z } from 'zod/mini';
import { apiPaths } from '@/config/paths';
import { call, type Api } from '@/lib/api/client';

const schema = z.object({
  publishableKey: z.nullable(z.string()),
  mode: z.enum(['live', 'test', 'sandbox']),
});

/** How this shop takes cards. */
export type PaymentConfig = z.infer<typeof schema>;

/** Whether money moves here, and the key the browser speaks to Stripe with. */
export async function fetchPaymentConfig(api: Api): Promise<PaymentConfig> {
  const { data } = await call(api, schema, { url: apiPaths.paymentConfig });
  return data;
}
