import Stripe from 'stripe';
import { type Exchange } from './openapi';

/** An HTTP client for Stripe's library that remembers every exchange as it went over the wire. */
export function aRecorder(): { exchanges: Exchange[]; httpClient: Stripe.StripeConfig['httpClient'] } {
  const exchanges: Exchange[] = [];
  const record = async (input: string | URL | Request, init?: RequestInit) => {
    const answer = await fetch(input, init);
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const body: unknown = await answer.clone().json();
    exchanges.push({ method: init?.method ?? 'GET', path: pathname, status: answer.status, body });
    return answer;
  };
  return { exchanges, httpClient: Stripe.createFetchHttpClient(record) };
}
