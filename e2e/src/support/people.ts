import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';

/** A password for everybody in the stories. */
const PASSWORD = 'a password for stories';

/** A browser of their own, with a new account signed in. */
export async function somebodyNew(browser: Browser, role: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  failOnErrors(page);
  await page.goto('/auth/signup');
  await page.getByLabel('Email').fill(`${role}-${randomUUID()}@example.com`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible();
  return page;
}

/** No page may report an error of its own. */
export function failOnErrors(page: Page) {
  page.on('pageerror', (error) => {
    throw error;
  });
}
