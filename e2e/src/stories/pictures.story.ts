import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/furnished-test';
import { open, shopPages } from '../support/shop-pages';

/** The main pages. Those that show what others have done in the shop as well are in no picture: it would differ. */
const MAIN_PAGES = [
  'home-filtered',
  'home-nothing-found',
  'ticket',
  'ticket-to-reserve',
  'sign-up-refused',
  'sell',
  'edit',
  'account',
  'listings',
  'order',
  'order-paid',
  'order-given-back',
  'orders',
  'sales',
  'sale',
  'not-found',
];

/** Both themes and both widths, and half as many pictures as there are pairs of them. */
const LOOKS = {
  computer: { size: { width: 1280, height: 900 }, theme: 'light' },
  phone: { size: { width: 375, height: 800 }, theme: 'dark' },
} as const;

const STEADY_LOOK = readFileSync(resolve(__dirname, '../support/steady-look.css'), 'utf8');

/** Not by Playwright's stylePath, whose element the content policy refuses. */
const hideWhatDiffers = (page: Page) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, STEADY_LOOK);

for (const shopPage of shopPages.filter(({ name }) => MAIN_PAGES.includes(name))) {
  test(`the page ${shopPage.name} looks as it did`, async ({ shop }) => {
    const page = await open(shop, shopPage);
    await hideWhatDiffers(page);
    for (const [device, { size, theme }] of Object.entries(LOOKS)) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme });
      await expect.soft(page).toHaveScreenshot(`${shopPage.name}-${device}.png`, { fullPage: true });
    }
    await page.close();
  });
}
