import { contentPolicy } from '../content-policy';

const options = { nonce: 'abc', stripe: false, https: false, development: false };

describe('the content security policy', () => {
  it('lets run what has the nonce, and nothing that is written into the page', () => {
    const policy = contentPolicy(options);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toMatch(/unsafe|http|\*/);
  });

  it('knows Stripe only where Stripe takes the cards', () => {
    expect(contentPolicy(options)).not.toContain('stripe');
    expect(contentPolicy(options)).toContain("frame-src 'none'");
    const policy = contentPolicy({ ...options, stripe: true });
    expect(policy).toContain("connect-src 'self' https://api.stripe.com;");
    expect(policy).toMatch(/frame-src https:\/\/js\.stripe\.com/);
  });

  it('insists on https only where the browser came that way', () => {
    expect(contentPolicy(options)).not.toContain('upgrade-insecure-requests');
    expect(contentPolicy({ ...options, https: true })).toContain('upgrade-insecure-requests');
  });

  it('lets next dev evaluate code, and nobody else', () => {
    expect(contentPolicy({ ...options, development: true })).toContain("'unsafe-eval'");
  });
});
