/** What a page may load besides what the shop itself serves. */
interface PolicyOptions {
  /** Names the scripts of one answer; nobody can guess it. */
  nonce: string;
  /** Whether cards are taken by Stripe's own form (docs.stripe.com/security/guide, content security policy). */
  stripe: boolean;
  /** Whether the browser came by https, so that nothing has to be loaded without. */
  https: boolean;
  /** Whether `next dev` serves the page: it evaluates code and writes styles into the page. */
  development: boolean;
}

const STRIPE = {
  script: 'https://js.stripe.com https://*.js.stripe.com',
  frame: 'https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com',
  connect: 'https://api.stripe.com',
  image: 'https://*.stripe.com',
};

const NOTHING = { script: '', frame: '', connect: '', image: '' };

/** The Content-Security-Policy of one page. */
export function contentPolicy({ nonce, stripe, https, development }: PolicyOptions): string {
  const { script, frame, connect, image } = stripe ? STRIPE : NOTHING;
  const rules = [
    `default-src 'self'`,
    // Where strict-dynamic is known, a script with the nonce may load others, and the addresses count for nothing.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' ${script} ${development ? "'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' ${image}`,
    `connect-src 'self' ${connect}`,
    `frame-src ${frame || "'none'"}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(https ? ['upgrade-insecure-requests'] : []),
  ];
  return rules.map((rule) => rule.replace(/\s+/g, ' ').trim()).join('; ');
}
