import { expect, type Page } from '@playwright/test';
import { overflow, violations } from '../support/accessibility';
import { test } from '../support/furnished-test';
import { open, shopPages } from '../support/shop-pages';

const COMPUTER = 1280;
const PHONE = 375;
const SMALLEST_PHONE = 320;
/** From here on the header has all its words. */
const TABLET = 640;

/**
 * Each theme at each width for which a page is laid out. The page stays open: only how it looks changes. What depends on
 * no colour is the same in both themes, and is looked for once at each width.
 */
const LOOKS = [
  { width: COMPUTER, theme: 'light', only: 'all' },
  { width: COMPUTER, theme: 'dark', only: 'colours' },
  { width: PHONE, theme: 'dark', only: 'all' },
  { width: PHONE, theme: 'light', only: 'colours' },
] as const;

const resize = (page: Page, width: number) => page.setViewportSize({ width, height: 800 });

for (const shopPage of shopPages) {
  test(`the page ${shopPage.name} can be read and used by everybody, however it looks`, async ({ shop }) => {
    const page = await open(shop, shopPage);
    for (const { width, theme, only } of LOOKS) {
      await resize(page, width);
      await page.emulateMedia({ colorScheme: theme });
      expect.soft(await violations(page, only), `${theme}, ${width} pixels wide`).toEqual([]);
    }
    for (const width of [TABLET, PHONE, SMALLEST_PHONE]) {
      await resize(page, width);
      expect.soft(await overflow(page), `scrolls sideways at ${width} pixels`).toEqual([]);
    }
    await page.close();
  });
}

test('no page is wider than its window in German either, whose words are longer', async ({ shop }) => {
  // Every page, at three widths.
  test.slow();
  for (const shopPage of shopPages.filter(({ before, then }) => !before && !then)) {
    const page = await open(shop, shopPage);
    const { pathname, search } = new URL(page.url());
    await page.goto(`/de${pathname}${search}`);
    for (const width of [TABLET, PHONE, SMALLEST_PHONE]) {
      await resize(page, width);
      expect.soft(await overflow(page), `${shopPage.name} at ${width} pixels`).toEqual([]);
    }
    await page.close();
  }
});
