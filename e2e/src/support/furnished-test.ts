import { test as base } from '@playwright/test';
import { furnish, type FurnishedShop } from './furnished-shop';

/** A story told in a shop that has something to show on every page. It is furnished once. */
export const test = base.extend<object, { shop: FurnishedShop }>({
  shop: [
    async ({ browser }, use) => {
      const shop = await furnish(browser, {
        baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
        ignoreHTTPSErrors: process.env.IGNORE_HTTPS_ERRORS === 'true',
      });
      await use(shop);
      await shop.clear();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});
