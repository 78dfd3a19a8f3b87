import 'server-only';
import { env } from '@/config/env';
import { createApi } from '@/lib/api/client';
import { fetchPaymentConfig } from './api/config';

let known: boolean | undefined;
let asking = false;

async function ask() {
  asking = true;
  const api = createApi({ baseURL: env.API_BASE_URL });
  known = await fetchPaymentConfig(api).then(
    ({ mode }) => mode !== 'sandbox',
    // payments is away: the next request asks again.
    () => undefined,
  );
  asking = false;
}

/**
 * Whether pages need Stripe's own form. It is asked for once, and no page waits for the answer: until it is there, the
 * form has to be expected.
 */
export function isStripeInUse(): boolean {
  if (known === undefined && !asking) void ask();
  return known ?? true;
}
