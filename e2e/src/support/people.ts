import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';

/** The password of everybody in the stories. */
export const PASSWORD = 'a password for stories';

/** An address nobody else has. */
export const anEmail = (role = 'somebody') => `${role}-${randomUUID()}@example.com`;

/** A browser of their own, with a new account signed in. */
export const somebodyNew = (browser: Browser, role: string) => enter(browser, anEmail(role), 'signup');

/** A browser of their own, in which somebody has signed up, or in. */
export async function enter(browser: Browser, email: string, how: 'signup' | 'signin'): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  failOnErrors(page);
  await page.goto(`/auth/${how}`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: how === 'signin' ? 'Sign in' : 'Create account' }).click();
  await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible();
  return page;
}

/** No page may report an error of its own. */
export function failOnErrors(page: Page) {
  page.on('pageerror', (error) => {
    throw error;
  });
}
