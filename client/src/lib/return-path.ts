const SHOP = 'http://shop.invalid';

/** Where a visitor may be sent back to after signing in: a path of this shop, never another site. */
export function returnPath(next: unknown, fallback = '/'): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, SHOP)) return fallback;
  // Browsers read //host and /\host as another site, and so does the URL parser: then the origin has changed.
  const url = new URL(next, SHOP);
  if (url.origin !== SHOP || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search + url.hash;
}
