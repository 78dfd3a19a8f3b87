import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { isStripeInUse } from '@/features/payments/stripe-in-use';
import { contentPolicy } from '@/lib/security/content-policy';
import { isCrossSite } from '@/lib/security/cross-site';

/** Goes before every page: refuses what another site makes a browser send, and says what the page may load and run. */
export function proxy({ method, headers }: NextRequest): NextResponse {
  if (isCrossSite(method, headers)) {
    return new NextResponse('Requests from another site are refused', { status: 403 });
  }
  const policy = contentPolicy({
    nonce: randomBytes(18).toString('base64'),
    stripe: isStripeInUse(),
    https: headers.get('x-forwarded-proto') === 'https',
    development: process.env.NODE_ENV === 'development',
  });
  // Next reads the nonce from the request, and gives it to the scripts it writes into the page.
  const request = new Headers(headers);
  request.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers: request } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: '/((?!_next/static|healthz|readyz).*)' };
