import { expect, test } from '@playwright/test';
import { anEmail, failOnErrors, PASSWORD } from '../support/people';
import { DEVELOPMENT } from '../support/kinds-of-shop';
import { policyViolations } from '../support/policy-violations';

/** What the page offers, and something to read there. */
const DOCUMENTS = {
  auth: '/api/users/signup',
  tickets: '/api/tickets/mine',
  orders: '/api/orders/sales',
  payments: '/api/payments/config',
  events: 'ticket:created',
};

test(
  'a developer reads what the services answer, and asks one of them',
  { tag: DEVELOPMENT },
  async ({ page }) => {
    const email = anEmail();
    await page.request.post('/api/users/signup', { data: { email, password: PASSWORD } });
    failOnErrors(page);
    const violations = policyViolations(page.context());

    await page.goto('/api/docs');
    const chooser = page.getByLabel('Select a definition');
    await expect(chooser.locator('option')).toHaveText(Object.keys(DOCUMENTS));
    for (const [name, something] of Object.entries(DOCUMENTS).reverse()) {
      await chooser.selectOption(name);
      await expect(page.getByText(something, { exact: true })).toBeVisible();
      await expect(page.locator('.errors-wrapper')).toHaveCount(0);
    }

    await page.locator('#operations-default-showCurrentUser').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await expect(page.locator('.live-responses-table')).toContainText(email);
    expect(violations).toEqual([]);
  },
);
