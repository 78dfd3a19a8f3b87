import { parseArgs } from 'node:util';
import { type Browser, type BrowserContextOptions } from '@playwright/test';
import { type FurnishedShop } from '../support/furnished-shop';
import { withOwnShop } from '../support/own-shop';
import { type ShopPage, shopPages } from '../support/shop-pages';
import { collectVitals, readVitals, type Vitals } from './collect';

/** How many times slower than here the processor of the visitor is. */
const SLOW_DOWN = 4;
const LCP_SECONDS = 2.5;
const CLS = 0.1;

const DEVICES: Record<string, BrowserContextOptions> = {
  computer: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 375, height: 667 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
};

/**
 * `npm run vitals`: how soon the largest thing of each page is there (LCP) and how much moves meanwhile (CLS), on a slow
 * processor and with nothing in the browser's cache; of all pages, or of those that are named. It prints and judges, and
 * fails nobody: the figures depend on the machine, and mean something on a quiet one only.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { 'base-url': { type: 'string' }, runs: { type: 'string', default: '3' } },
    allowPositionals: true,
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs must be a whole number, not ${values.runs}`);
  const pages = shopPages
    .filter(({ before, then }) => !before && !then)
    .filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  await withOwnShop('vitals', values['base-url'], async (shop, browser, url) => {
    console.log(`${SLOW_DOWN} times slower; the median LCP and the largest CLS of ${runs} loads each\n`);
    console.log(row('page', 'device', 'LCP', 'CLS', 'the largest thing'));
    for (const shopPage of pages) {
      for (const device of Object.keys(DEVICES)) {
        const loads: Vitals[] = [];
        for (let run = 0; run < runs; run += 1) loads.push(await load(browser, url, shop, shopPage, device));
        console.log(summary(shopPage.name, device, loads));
      }
    }
  });
}

/** Loads a page in a new browser, in which only its visitor is known. */
async function load(
  browser: Browser,
  baseURL: string,
  shop: FurnishedShop,
  { who, path }: ShopPage,
  device: string,
): Promise<Vitals> {
  const storageState = await shop.people[who].context().storageState();
  const context = await browser.newContext({
    ...DEVICES[device],
    baseURL,
    storageState,
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  // tsx lets functions keep their names by a helper of its own, which no page has.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(collectVitals);
  await page.goto(typeof path === 'string' ? path : await path(shop));
  const vitals = await readVitals(page);
  await context.close();
  return vitals;
}

function summary(name: string, device: string, loads: Vitals[]): string {
  const bySpeed = loads.toSorted((a, b) => a.lcpMs - b.lcpMs);
  const { lcpMs, largest } = bySpeed[Math.floor((bySpeed.length - 1) / 2)]!;
  const cls = Math.max(...loads.map((one) => one.cls));
  const seconds = lcpMs / 1000;
  return row(
    name,
    device,
    `${seconds.toFixed(2)} s${seconds > LCP_SECONDS ? ' TOO LATE' : ''}`,
    `${cls.toFixed(3)}${cls > CLS ? ' TOO MUCH' : ''}`,
    largest,
  );
}

const row = (page: string, device: string, lcp: string, cls: string, largest: string) =>
  `${page.padEnd(22)} ${device.padEnd(10)} ${lcp.padEnd(16)} ${cls.padEnd(16)} ${largest}`;

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
