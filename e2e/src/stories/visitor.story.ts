import { expect, test } from '@playwright/test';
import { failOnErrors, somebodyNew } from '../support/people';
import { aTitle, listTicket } from '../support/shop';

const OWN_PAGES = ['/orders', '/tickets/new', '/tickets/mine', '/sales', '/account'];

test('a visitor sees the tickets on sale without an account', async ({ page }) => {
  failOnErrors(page);

  await page.goto('/');

  await expect(page.getByRole('heading', { name: 'Tickets on sale' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

for (const path of OWN_PAGES) {
  test(`a visitor who opens ${path} is asked to sign in`, async ({ page }) => {
    failOnErrors(page);

    await page.goto(path);

    await expect(page).toHaveURL(/\/auth\/signin/);
    await expect(page.getByLabel('Password')).toBeVisible();
  });
}

for (const [typed, whole] of [
  ['/tickets?q=jazz', '/?q=jazz'],
  ['/de/auth', '/de/auth/signin'],
  ['/login?next=%2Forders', '/auth/signin?next=%2Forders'],
  ['/signup', '/auth/signup'],
] as const) {
  test(`a visitor who types ${typed} comes to ${whole}`, async ({ page }) => {
    await page.goto(typed);

    await expect(page).toHaveURL(whole);
  });
}

test('a page that does not exist says so and leads back', async ({ page }) => {
  failOnErrors(page);

  const answer = await page.goto('/nowhere');

  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'To the tickets' })).toBeVisible();
});

test('a ticket or an order that does not exist says so in its title', async ({ browser, page }) => {
  await page.goto('/tickets/nowhere');
  await expect(page).toHaveTitle('Not found · Ticket Store');

  const buyer = await somebodyNew(browser, 'buyer');
  const answer = await buyer.goto('/orders/nowhere');
  expect(answer?.status()).toBe(404);
  await expect(buyer).toHaveTitle('Not found · Ticket Store');
});

test('a visitor who wants to reserve comes back to the ticket after signing in', async ({
  browser,
  page,
}) => {
  failOnErrors(page);
  const path = await listTicket(await somebodyNew(browser, 'seller'), aTitle());

  await page.goto(path);
  await page.getByRole('link', { name: 'Sign in to reserve' }).click();

  await expect(page).toHaveURL(new RegExp(`next=${encodeURIComponent(path).replaceAll('.', '\\.')}`));
});

test('a form says beside each field what is wrong with it', async ({ browser }) => {
  const seller = await somebodyNew(browser, 'seller');
  await seller.goto('/tickets/new');
  await seller.getByLabel('What is the ticket for?').fill('A concert');
  await seller.getByLabel('Price in US dollars').fill('10.999');

  await seller.getByRole('button', { name: 'List this ticket' }).click();

  const price = seller.getByLabel('Price in US dollars');
  await expect(price).toHaveAttribute('aria-invalid', 'true');
  await expect(price).toBeFocused();
  await expect(seller.getByText('Price must be between 0.50 and 999,999.99')).toBeVisible();
});
