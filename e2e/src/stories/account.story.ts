import { expect, test } from '@playwright/test';
import { fetchJson } from '../support/fetch-json';
import { anEmail, enter, PASSWORD } from '../support/people';
import { aTitle, listTicket } from '../support/shop';

test('somebody who signs out everywhere is signed out in the other browser too', async ({ browser }) => {
  const email = anEmail();
  const home = await enter(browser, email, 'signup');
  const phone = await enter(browser, email, 'signin');
  await phone.goto('/orders');
  await expect(phone).toHaveURL(/\/orders$/);

  await home.goto('/account');
  await home.getByRole('button', { name: 'Sign out everywhere' }).click();
  await home.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(home).toHaveURL(/\/auth\/signin/);

  await phone.goto('/account');
  await expect(phone).toHaveURL(/\/auth\/signin/);
  const again = await enter(browser, email, 'signin');
  await again.goto('/account');
  await expect(again.getByRole('main').getByText(email)).toBeVisible();
});

test('somebody who deletes the account is told what is kept; the listings go, the address is free', async ({
  browser,
}) => {
  const email = anEmail();
  const page = await enter(browser, email, 'signup');
  const listing = await listTicket(page, aTitle());

  await page.goto('/account');
  await page.getByRole('button', { name: 'Delete account' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Paid orders are kept, without your address')).toBeVisible();
  await dialog.getByLabel('Current password').fill('wrong password');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(dialog.getByText('The password is not right')).toBeVisible();
  await dialog.getByLabel('Current password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();

  const id = listing.split('/').pop()!;
  await expect
    .poll(async () => (await fetchJson<{ status: string }>(page, `/api/tickets/${id}`)).status)
    .toBe('withdrawn');
  const again = await enter(browser, email, 'signup');
  await again.goto('/tickets/mine');
  await expect(again.getByText('You have not listed a ticket yet')).toBeVisible();
});
