import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Page } from '@playwright/test';
import { withOwnShop } from '../support/own-shop';
import { open, type ShopPage, shopPages } from '../support/shop-pages';
import { toWebp } from './webp';

const FOLDER = resolve(__dirname, '../../../docs/screens');

const SIZES = { computer: { width: 1280, height: 800 }, phone: { width: 375, height: 700 } };
/** Longer pages are cut: the rest is more of the same. */
const LONGEST = 1300;
const THEMES = ['light', 'dark'] as const;

/** `npm run screens`: takes a picture of every page in both themes and both widths, or of those that are named. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { 'base-url': { type: 'string' } },
    allowPositionals: true,
  });
  const wanted = shopPages.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  mkdirSync(FOLDER, { recursive: true });
  if (positionals.length === 0) clean();
  await withOwnShop('screens', values['base-url'], async (shop, browser) => {
    const darkroom = await browser.newPage();
    for (const shopPage of wanted) {
      const page = await open(shop, shopPage);
      await takeAll(page, shopPage, darkroom);
      await page.close();
    }
  });
  writeFileSync(join(FOLDER, 'README.md'), listOf(shopPages));
  const pictures = readdirSync(FOLDER).filter((name) => name.endsWith('.webp'));
  const bytes = pictures.reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
  console.log(`${pictures.length} pictures, ${(bytes / 1e6).toFixed(1)} MB, in ${FOLDER}`);
}

function clean(): void {
  for (const name of readdirSync(FOLDER)) if (name.endsWith('.webp')) rmSync(join(FOLDER, name));
}

async function takeAll(page: Page, { name }: ShopPage, darkroom: Page): Promise<void> {
  for (const [device, size] of Object.entries(SIZES)) {
    for (const colorScheme of THEMES) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      const picture = await toWebp(darkroom, await takeWhenStill(page));
      writeFileSync(join(FOLDER, fileOf(name, colorScheme, device)), picture);
    }
  }
  console.log(name);
}

/** Takes pictures until two are the same: fonts have come, and colours have changed. */
async function takeWhenStill(page: Page): Promise<Buffer> {
  let before = await take(page);
  for (;;) {
    const now = await take(page);
    if (now.equals(before)) return now;
    before = now;
  }
}

/** All of a page, up to a length; of a page with a dialog what one sees, because a dialog has its place in that. */
async function take(page: Page): Promise<Buffer> {
  if (await page.getByRole('dialog').isVisible()) return page.screenshot();
  const [width, length] = await page.evaluate(
    () => [innerWidth, document.documentElement.scrollHeight] as const,
  );
  const clip = { x: 0, y: 0, width, height: Math.min(length, LONGEST) };
  return page.screenshot({ fullPage: true, clip });
}

const fileOf = (name: string, theme: string, device: string) => `${name}-${theme}-${device}.webp`;

/** What is seen where, as a page of the docs. */
function listOf(pages: ShopPage[]): string {
  const one = ({ name, who }: ShopPage) => {
    const images = Object.keys(SIZES).flatMap((device) =>
      THEMES.map((theme) => {
        const width = device === 'phone' ? 180 : 420;
        const alt = `${name}, ${theme}, on a ${device}`;
        return `<img src="${fileOf(name, theme, device)}" alt="${alt}" width="${width}" />`;
      }),
    );
    return `## ${name}\n\nAs the ${who} sees it.\n\n${images.join('\n')}\n`;
  };
  const intro =
    '# Every page\n\nIn both themes, on a computer (1280 pixels) and on a phone (375 pixels). ' +
    'Taken by `npm run screens`.\n';
  return [intro, ...pages.map(one)].join('\n');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
