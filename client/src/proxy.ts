import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/config/env';
import { isStripeInUse } from '@/features/payments/stripe-in-use';
import { defaultLanguage, isLanguage, LANGUAGE_HEADER, PATH_HEADER, splitLanguage } from '@/i18n/languages';
import { PASSED_HEADER, passedWord } from '@/lib/passed';
import { contentPolicy } from '@/lib/security/content-policy';
import { isCrossSite } from '@/lib/security/cross-site';

/**
 * Goes before every page: refuses what another site makes a browser send, reads the language from the address, and
 * says what the page may load and run.
 */
export function proxy({ method, headers, nextUrl }: NextRequest): NextResponse {
  if (isCrossSite(method, headers)) {
    return new NextResponse('Requests from another site are refused', { status: 403 });
  }
  const { prefixed, path, ...asked } = splitLanguage(nextUrl.pathname);
  // Next may send a rewritten request through here once more: then the first pass has said it all.
  const again = !prefixed && headers.get(PASSED_HEADER) === passedWord;
  const before = again ? headers.get(LANGUAGE_HEADER) : null;
  const language = isLanguage(before) ? before : asked.language;
  const settled = again ? headers.get('content-security-policy') : null;
  const policy =
    settled ??
    contentPolicy({
      nonce: randomBytes(18).toString('base64'),
      stripe: isStripeInUse(headers),
      https: headers.get('x-forwarded-proto') === 'https',
      development: env.NODE_ENV === 'development',
    });
  // Next reads the nonce from the request, and gives it to the scripts it writes into the page.
  const request = new Headers(headers);
  request.set('content-security-policy', policy);
  request.set(PASSED_HEADER, passedWord);
  request.set(LANGUAGE_HEADER, language);
  request.set(PATH_HEADER, path);
  const target = nextUrl.clone();
  target.pathname = path;
  const response = answer(prefixed, language === defaultLanguage, target, request);
  response.headers.set('content-security-policy', policy);
  return response;
}

/** A page has one address in each language; /en/orders is not one of them. */
function answer(prefixed: boolean, isDefault: boolean, target: URL, headers: Headers): NextResponse {
  if (!prefixed) return NextResponse.next({ request: { headers } });
  if (!isDefault) return NextResponse.rewrite(target, { request: { headers } });
  // The shop's own address is the browser's, not the one this server listens on.
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  const origin = `${headers.get('x-forwarded-proto') ?? 'http'}://${host}`;
  return NextResponse.redirect(new URL(target.pathname + target.search, origin), 308);
}

export const config = { matcher: '/((?!_next/static|healthz|readyz).*)' };
