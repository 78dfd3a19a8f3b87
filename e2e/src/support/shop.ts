import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

/** A title nobody else has listed. */
export const aTitle = () => `Concert ${randomUUID().slice(0, 8)}`;

/** The seller lists a ticket. @returns the address of its page */
export async function listTicket(seller: Page, title: string, price = '88.00'): Promise<string> {
  await seller.goto('/tickets/new');
  await seller.getByLabel('What is the ticket for?').fill(title);
  await seller.getByLabel('Price in US dollars').fill(price);
  await seller.getByRole('button', { name: 'List this ticket' }).click();
  await expect(seller).toHaveURL(/\/tickets\/(?!new|mine)\w+|\/tickets\/mine/);
  await seller.goto('/tickets/mine');
  const link = seller.getByRole('link', { name: title }).first();
  return (await link.getAttribute('href'))!;
}

/** The buyer finds the ticket by its title, from the front page. */
export async function findTicket(buyer: Page, title: string): Promise<void> {
  await expect(async () => {
    await buyer.goto(`/?q=${encodeURIComponent(title)}`);
    await expect(buyer.getByRole('link', { name: title })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await buyer.getByRole('link', { name: title }).click();
  await expect(buyer.getByRole('heading', { name: title })).toBeVisible();
}

/** The buyer reserves the ticket whose page is open, and comes to its order. */
export async function reserve(buyer: Page): Promise<void> {
  await buyer.getByRole('button', { name: 'Reserve this ticket' }).click();
  await expect(buyer).toHaveURL(/\/orders\/\w+/);
  await expect(buyer.getByRole('timer')).toHaveText(/^\d+:\d\d$/);
}

/** Fills the card form with one of the test cards beside it, and pays. */
export async function payWith(buyer: Page, cardNumber: string): Promise<void> {
  await buyer.getByRole('button', { name: cardNumber }).click();
  await buyer.getByRole('button', { name: /^Pay \$/ }).click();
}

/** Types a card into the form, without paying yet. */
export async function typeCard(buyer: Page, cardNumber: string): Promise<void> {
  await buyer.getByLabel('Card number').fill(cardNumber);
  await buyer.getByLabel('Expires').fill('12 / 34');
  await buyer.getByLabel('Security code').fill('123');
}
