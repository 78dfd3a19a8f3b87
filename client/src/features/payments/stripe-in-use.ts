import 'server-only';
import { env } from '@/config/env';
import { createApi } from '@/lib/api/client';
import { forwarded } from '@/lib/api/forwarded';
import { fetchPaymentConfig } from './api/config';

let known: boolean | undefined;
let asking = false;

async function ask(incoming: Headers) {
  asking = true;
  const api = createApi({ baseURL: env.API_BASE_URL, headers: forwarded(incoming) });
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
 * @param incoming the headers of a visitor's request: an ingress knows the API by the host they name
 */
export function isStripeInUse(incoming: Headers): boolean {
  if (known === undefined && !asking) void ask(incoming);
  return known ?? true;
}
