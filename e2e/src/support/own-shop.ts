import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { launchOptions } from './browser';
import { furnish, type FurnishedShop } from './furnished-shop';
import { startOwnStack } from './stack';

const RESULTS = resolve(__dirname, '../../../test-results');
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

type Work = (shop: FurnishedShop, browser: Browser, url: string) => Promise<void>;

/**
 * Does something with a furnished shop: the demo shop of a stack of its own, or one that runs already.
 * @param purpose names the log of the stack
 */
export async function withOwnShop(purpose: string, baseUrl: string | undefined, work: Work): Promise<void> {
  if (baseUrl) return withShop(baseUrl, work);
  mkdirSync(RESULTS, { recursive: true });
  const stack = await startOwnStack({ DEMO: 'on' }, resolve(RESULTS, `${purpose}-stack.log`));
  await withShop(stack.url, work).finally(() => stack.stop());
}

async function withShop(url: string, work: Work): Promise<void> {
  const browser = await chromium.launch(launchOptions());
  try {
    const startsAt = new Date(Date.now() + 5 * WEEK_MS);
    startsAt.setUTCHours(18, 30, 0, 0);
    const shop = await furnish(browser, { baseURL: url, startsAt: startsAt.toISOString() });
    await work(shop, browser, url);
  } finally {
    await browser.close();
  }
}
