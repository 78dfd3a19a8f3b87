import { type Browser, type BrowserContext, expect, test } from '@playwright/test';
import { anEmail, PASSWORD, somebodyNew } from '../support/people';
import { aTitle, listTicket } from '../support/shop';

/** What a page can do before its scripts are there, and without them. */
const BROWSERS: Record<string, (browser: Browser) => Promise<BrowserContext>> = {
  'without scripts': (browser) => browser.newContext({ javaScriptEnabled: false }),
  async 'whose scripts are still on their way'(browser) {
    const context = await browser.newContext();
    await context.route('**/_next/static/**/*.js', () => new Promise(() => {}));
    return context;
  },
};

for (const [what, open] of Object.entries(BROWSERS)) {
  test(`somebody ${what} searches, signs up, sells, signs in, reserves and gives back`, async ({
    browser,
  }) => {
    const title = aTitle();
    const ticket = await listTicket(await somebodyNew(browser, 'seller'), title);
    const page = await (await open(browser)).newPage();
    // The scripts that are on their way never arrive, so no page is ever loaded to the end.
    const goto = (path: string) => page.goto(path, { waitUntil: 'domcontentloaded' });
    const button = (name: string) => page.getByRole('main').getByRole('button', { name });

    await goto('/');
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await page.getByLabel('Search tickets').fill(title);
    await page.getByLabel('Search tickets').press('Enter');
    await expect(page).toHaveURL(/[?&]q=Concert/);
    await expect(page.getByText(`1 ticket for “${title}”`)).toBeVisible();
    await page.getByLabel('Sort by').selectOption('Cheapest first');
    await page.getByLabel('Search tickets').press('Enter');
    await expect(page).toHaveURL(/sort=price/);
    await expect(page.getByRole('link', { name: title })).toBeVisible();

    const email = anEmail('patient');
    await goto(`/auth/signup?next=${encodeURIComponent('/tickets/new')}`);
    await page.getByLabel('Email').fill('no address');
    await page.getByLabel('Password').fill(PASSWORD);
    await button('Create account').click();
    await expect(page.getByText('Email must be valid')).toBeVisible();
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await button('Create account').click();

    await expect(page.getByRole('heading', { name: 'Sell a ticket' })).toBeVisible();
    await page.getByLabel('What is the ticket for?').fill('Two chairs by the sea');
    await page.getByLabel('Price in US dollars').fill('0.10');
    await button('List this ticket').click();
    await expect(page.getByText('Price must be between 0.50 and 999,999.99')).toBeVisible();
    await expect(page.getByLabel('What is the ticket for?')).toHaveValue('Two chairs by the sea');
    await page.getByLabel('Price in US dollars').fill('12.50');
    await button('List this ticket').click();
    await expect(page.getByRole('heading', { name: 'Two chairs by the sea' })).toBeVisible();
    await expect(page.getByText('This is your listing.')).toBeVisible();

    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await goto(ticket);
    await page.getByRole('link', { name: 'Sign in to reserve' }).click();
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await button('Sign in').click();

    await button('Reserve this ticket').click();
    await expect(page.getByRole('heading', { name: 'Pay for your ticket' })).toBeVisible();
    await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/);
    await button('Cancel reservation').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel reservation' }).click();
    await expect(page.getByText('You gave the ticket back')).toBeVisible();
  });
}

test('lists of one’s own are there before the scripts are', async ({ browser }) => {
  const title = aTitle();
  const seller = await somebodyNew(browser, 'seller');
  await listTicket(seller, title);
  await seller.context().route('**/_next/static/**/*.js', () => new Promise(() => {}));

  await seller.goto('/tickets/mine', { waitUntil: 'commit' });

  await expect(seller.getByRole('link', { name: title })).toBeVisible();
});
