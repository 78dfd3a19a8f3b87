import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { launchOptions } from './browser';
import { furnish, type FurnishedShop } from './furnished-shop';
import { startOwnStack } from './stack';

const RESULTS = resolve(__dirname, '../../../test-results');
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Does something with a furnished shop: the demo shop of a stack of its own, or one that runs already.
 * @param purpose names the log of the stack
 */
export async function withOwnShop(
  purpose: string,
  baseUrl: string | undefined,
  work: (shop: FurnishedShop, browser: Browser, url: string) => Promise<void>,
): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  const stack = baseUrl
    ? { url: baseUrl, stop: () => Promise.resolve() }
    : await startOwnStack({ DEMO: 'on' }, resolve(RESULTS, `${purpose}-stack.log`));
  const browser = await chromium.launch(launchOptions());
  try {
    const startsAt = new Date(Date.now() + 5 * WEEK_MS);
    startsAt.setUTCHours(18, 30, 0, 0);
    const shop = await furnish(browser, { baseURL: stack.url, startsAt: startsAt.toISOString() });
    await work(shop, browser, stack.url);
  } finally {
    await browser.close();
    await stack.stop();
  }
}
