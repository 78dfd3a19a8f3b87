import { expect, test } from '@playwright/test';
import { Keyboard } from '../support/keyboard';
import { anEmail, failOnErrors, PASSWORD, somebodyNew } from '../support/people';
import { aTitle, findTicket, listTicket, reserve } from '../support/shop';

test('somebody without a mouse signs up, finds a ticket, reserves, pays and owns it', async ({
  browser,
  page,
}) => {
  failOnErrors(page);
  const title = aTitle();
  await listTicket(await somebodyNew(browser, 'seller'), title);
  const keyboard = new Keyboard(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  await page.goto('/');

  await keyboard.choose(link('Sign in'));
  await keyboard.choose(link('Create an account'));
  await expect(page.getByRole('heading', { name: 'Create an account' })).toBeVisible();
  await keyboard.fill(page.getByLabel('Email'), anEmail('typist'));
  await keyboard.fill(page.getByLabel('Password'), PASSWORD);
  await page.keyboard.press('Enter');
  await expect(button('Menu')).toBeVisible();

  await keyboard.fill(page.getByRole('searchbox', { name: 'Search tickets' }), title);
  await expect(page.getByRole('status').filter({ hasText: `1 ticket for “${title}”` })).toBeVisible();
  await keyboard.choose(link(title));
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await keyboard.choose(button('Reserve this ticket'), 'Space');
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/);

  await keyboard.fill(page.getByLabel('Card number'), '4242424242424242');
  await keyboard.fill(page.getByLabel('Expires'), '1234');
  await keyboard.fill(page.getByLabel('Security code'), '123');
  await keyboard.choose(button(/^Pay \$/));
  await expect(page.getByRole('heading', { name: 'The ticket is yours' })).toBeVisible();
  // What was pressed is gone with the form: the focus is where the news is, and goes on from there both ways.
  await expect(page.getByRole('main')).toBeFocused();
  await keyboard.goTo(button('Print'));
  await keyboard.goTo(button('Menu'), 'Shift+Tab');
});

test('somebody without a mouse gets into and out of the menu and a dialog', async ({ browser }) => {
  const title = aTitle();
  await listTicket(await somebodyNew(browser, 'seller'), title);
  const page = await somebodyNew(browser, 'buyer');
  await findTicket(page, title);
  await reserve(page);
  const keyboard = new Keyboard(page);
  const menu = page.getByRole('button', { name: 'Menu' });
  const ask = page.getByRole('button', { name: 'Cancel reservation' });
  const dialog = page.getByRole('dialog');
  const keep = dialog.getByRole('button', { name: 'Keep it reserved' });

  await keyboard.choose(menu);
  await keyboard.goTo(page.getByRole('link', { name: 'Sales' }));
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(page.getByRole('link', { name: 'Sales' })).toBeHidden();

  await keyboard.choose(ask);
  await expect(keep).toBeFocused();
  await keyboard.goTo(dialog.getByRole('button', { name: 'Cancel reservation' }));
  await keyboard.goTo(keep);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(ask).toBeFocused();

  await keyboard.choose(ask, 'Space');
  await keyboard.choose(dialog.getByRole('button', { name: 'Cancel reservation' }));
  await expect(page.getByText('You gave the ticket back')).toBeVisible();
});
