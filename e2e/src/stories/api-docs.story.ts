import { expect, test } from '@playwright/test';
import { anEmail, failOnErrors, PASSWORD } from '../support/people';
import { policyViolations } from '../support/policy-violations';

test('a developer reads what the services answer, and asks one of them', async ({ page }) => {
  const shown = await page.request.get('/api/docs');
  test.skip(shown.status() === 404, 'This shop is in production, which has no such page');
  const email = anEmail();
  await page.request.post('/api/users/signup', { data: { email, password: PASSWORD } });
  failOnErrors(page);
  const violations = policyViolations(page.context());

  await page.goto('/api/docs');
  const chooser = page.getByLabel('Select a definition');
  await expect(chooser.locator('option')).toHaveText(['auth', 'tickets', 'orders', 'payments', 'events']);
  await page.locator('#operations-default-showCurrentUser').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('button', { name: 'Execute' }).click();
  await expect(page.locator('.live-responses-table')).toContainText(email);

  await chooser.selectOption('events');
  await expect(page.getByText('ticket:created', { exact: true })).toBeVisible();
  expect(violations).toEqual([]);
});
