import { expect, type Page, test } from '@playwright/test';
import { somebodyNew } from '../support/people';
import { policyViolations } from '../support/policy-violations';
import { aTitle, findTicket, listTicket, payWith, reserve } from '../support/shop';

const PUBLIC = ['/', '/?q=concert', '/auth/signin', '/auth/signup', '/nowhere', '/tickets/unknown'];
const OWN = ['/', '/tickets/new', '/tickets/mine', '/orders', '/orders/unknown', '/sales', '/account'];

/** Opens a page and waits until its scripts have run: a script that was kept from running would leave it lifeless. */
async function visit(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path, { waitUntil: 'networkidle' });
  expect(answer?.headers()['content-security-policy'], path).toContain("'strict-dynamic'");
}

test('every page does without anything that the content security policy forbids', async ({ browser }) => {
  test.setTimeout(240_000);
  const title = aTitle();
  const seller = await somebodyNew(browser, 'seller');
  const buyer = await somebodyNew(browser, 'buyer');
  const visitor = await (await browser.newContext()).newPage();
  const violations = [seller, buyer, visitor].map((page) => policyViolations(page.context()));

  const ticket = await listTicket(seller, title);
  for (const path of [...OWN, ticket, `${ticket}/edit`]) await visit(seller, path);
  for (const path of [...PUBLIC, ticket]) await visit(visitor, path);
  await findTicket(buyer, title);
  await reserve(buyer);
  await visit(buyer, buyer.url());
  await payWith(buyer, '4242 4242 4242 4242');
  await expect(buyer.getByRole('heading', { name: 'The ticket is yours' })).toBeVisible();
  await visit(buyer, buyer.url());
  await visit(seller, '/sales');

  expect(violations.flat()).toEqual([]);
});

test('a script that got into a page does not run, and does not go unnoticed here', async ({ page }) => {
  const violations = policyViolations(page.context());
  await page.goto('/');

  const kept = await page.evaluate(() => {
    const forbidden = new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    });
    const part = document.createElement('div');
    part.innerHTML = '<img src="/nothing" onerror="window.hacked = true">';
    document.body.append(part);
    return forbidden;
  });

  expect(kept).toBe('script-src-attr');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await expect.poll(() => violations).toHaveLength(1);
});
