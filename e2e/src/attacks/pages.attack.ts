import { send } from '../support/http';
import { shop } from '../support/running-shop';
import { somebody } from '../support/sessions';
import { list, type Ticket } from '../support/shop-api';

const MARKUP = {
  title: '<script>window.hacked=1</script><img src=x onerror=alert(1)>',
  venue: '"><svg onload=alert(2)>',
  description: '</script><script>alert(3)</script><!-- <iframe src="javascript:alert(4)">',
};

const page = (path: string, headers: Record<string, string> = {}, cookie?: string) =>
  send(shop.gateway, { method: 'GET', path, headers, cookie });

/** The page without its own scripts, which have the nonce of this one answer. */
function withoutScripts(html: string, nonce: string): string {
  // A nonce is base64, in which a plus is a letter.
  const literally = nonce.replaceAll('+', '\\+');
  return html.replace(new RegExp(`<script[^>]*nonce="${literally}"[^>]*>.*?</script>`, 'gs'), '');
}

const nonceOf = (policy: unknown) => /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? 'none';

describe('markup in what a seller writes', () => {
  const seller = somebody();
  let ticket: Ticket;
  beforeAll(async () => (ticket = await list(seller, MARKUP)));

  it('is kept as it was written: it is for the page to show it as text', () => {
    expect(ticket).toMatchObject(MARKUP);
  });

  it.each([
    ['the ticket', (id: string) => `/tickets/${id}`],
    ['the list', () => `/?q=${encodeURIComponent('window.hacked')}`],
    ['the editor', (id: string) => `/tickets/${id}/edit`],
    ['the seller’s list', () => '/tickets/mine'],
  ])('is text on the page of %s', async (_name, path) => {
    const { status, text, headers } = await page(path(ticket.id), {}, seller.cookie);

    expect(status).toBe(200);
    const html = withoutScripts(text, nonceOf(headers['content-security-policy']));
    expect(html).toContain('&lt;script&gt;window.hacked=1&lt;/script&gt;');
    expect(html).not.toMatch(/<script>window|<img src=x|<svg onload|<iframe/);
    // Not even inside a script's text may it end the script.
    expect(text).not.toContain('</script><script>alert(3)');
  });

  it('in an address comes back as text', async () => {
    const { text } = await page(`/?q=${encodeURIComponent('"><script>alert(5)</script>')}`);
    expect(text).not.toContain('<script>alert(5)');
  });
});

describe('a page', () => {
  it.each(['/tickets/stream', '/tickets/stream/card', '/tickets/mine/card'])(
    'is not found where %s has a word of the API in place of an id',
    async (path) => {
      const { status } = await page(path);

      expect(status).toBe(404);
    },
  );

  it('runs only the scripts of its own answer, and is framed by nobody', async () => {
    const [first, second] = [await page('/'), await page('/')];
    const policy = String(first.headers['content-security-policy']);
    const script = /script-src ([^;]+)/.exec(policy)?.[1];

    expect(script).toMatch(/^'self' 'nonce-[\w+/=-]{20,}' 'strict-dynamic'/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|data:/);
    for (const rule of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(nonceOf(second.headers['content-security-policy'])).not.toBe(nonceOf(policy));
  });

  it.each(['/', '/auth/signin', '/nowhere', '/orders/x'])(
    '%s has the headers that keep it to itself',
    async (path) => {
      const { headers } = await page(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
        'permissions-policy': expect.stringContaining('camera=()') as string,
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  it('asks a browser that came by https to come by https from now on', async () => {
    const https = { 'x-forwarded-proto': 'https' };
    const { headers } = await send(shop.services.client, { method: 'GET', path: '/', headers: https });
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect((await page('/')).headers).not.toHaveProperty('strict-transport-security');
  });

  it.each([
    ['https://evil.example', { origin: 'https://evil.example' }],
    ['nowhere', { origin: 'null' }],
    ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('takes no form from another site: %s', async (_name, foreign: Record<string, string>) => {
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      'next-action': 'x'.repeat(42),
      ...foreign,
    };
    const answer = await send(shop.gateway, { method: 'POST', path: '/auth/signin', headers, body: '--x--' });
    expect(answer.status).toBe(403);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads nobody to another site after signing in: %s',
    async (next) => {
      const { cookie } = somebody();
      const { status, headers, text } = await page(
        `/auth/signin?next=${encodeURIComponent(next)}`,
        {},
        cookie,
      );
      expect([status < 400, headers.location ?? '/']).toEqual([true, expect.stringMatching(/^\/(?![/\\])/)]);
      expect(text).not.toMatch(/href="(https?:)?\/\/evil|href="javascript:/);
    },
  );
});
