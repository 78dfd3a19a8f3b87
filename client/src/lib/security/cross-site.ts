const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined);

/** Whether another site made the browser send a request that may change something. The API refuses the same. */
export function isCrossSite(method: string, headers: Headers): boolean {
  if (SAFE_METHODS.includes(method)) return false;
  if (headers.get('sec-fetch-site') === 'cross-site') return true;
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return origin !== null && hostOf(origin) !== host;
}
