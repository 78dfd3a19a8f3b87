import { expect, type Page, test } from '@playwright/test';
import { somebodyNew } from '../support/people';
import { aTitle, findTicket, listTicket, reserve } from '../support/shop';

/** Notes when text first appears in or goes from a page, as its own clock sees it: no question from outside is as quick. */
async function watch(page: Page, text: string): Promise<(there: boolean) => Promise<number>> {
  await page.evaluate((wanted) => {
    const has = () => document.querySelector('main')!.textContent.includes(wanted);
    const seen: Record<string, number> = {};
    Object.assign(window, { seen });
    const note = () => (seen[String(has())] ??= Date.now());
    note();
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  }, text);
  return async (there) => {
    const seen = () =>
      page.evaluate(
        (key) => (window as unknown as { seen: Record<string, number> }).seen[key],
        String(there),
      );
    await expect.poll(seen).toBeTruthy();
    return (await seen())!;
  };
}

/** Waits until a page is told of changes: only then it can be asked how soon. */
const isFollowing = (page: Page, stream: RegExp) =>
  page.waitForResponse((answer) => stream.test(new URL(answer.url()).pathname) && answer.ok());

test('a ticket that somebody else reserves says so in every open browser within a second, and comes back', async ({
  browser,
}) => {
  const title = aTitle();
  const ticket = await listTicket(await somebodyNew(browser, 'seller'), title);
  const buyer = await somebodyNew(browser, 'buyer');
  await findTicket(buyer, title);
  const onlookers = await Promise.all(
    [`/?q=${encodeURIComponent(title)}`, ticket].map(async (path) => {
      const page = await (await browser.newContext()).newPage();
      const following = isFollowing(page, /^\/api\/tickets\/stream$/);
      await page.goto(path);
      await following;
      return { page, seen: await watch(page, 'Reserved') };
    }),
  );
  let reloads = 0;
  for (const { page } of onlookers) page.on('load', () => (reloads += 1));

  const answered = buyer.waitForResponse((answer) => answer.request().method() === 'POST');
  await reserve(buyer);
  const reservedAt = Date.now();
  await answered;

  for (const { page, seen } of onlookers) {
    expect((await seen(true)) - reservedAt).toBeLessThan(1_000);
    await expect(page.getByText('Reserved', { exact: true })).toBeVisible();
  }
  await expect(onlookers[1]!.page.getByText('Somebody is paying for it right now')).toBeVisible();

  await buyer.getByRole('button', { name: 'Cancel reservation' }).click();
  await buyer.getByRole('dialog').getByRole('button', { name: 'Cancel reservation' }).click();

  for (const { page } of onlookers) {
    await expect(page.getByText('Reserved', { exact: true })).toBeHidden();
  }
  await expect(onlookers[1]!.page.getByRole('link', { name: 'Sign in to reserve' })).toBeVisible();
  expect(reloads).toBe(0);
});

test('an order that is cancelled in one browser ends in the other one by itself', async ({ browser }) => {
  const title = aTitle();
  await listTicket(await somebodyNew(browser, 'seller'), title);
  const buyer = await somebodyNew(browser, 'buyer');
  await findTicket(buyer, title);
  await reserve(buyer);
  const other = await buyer.context().newPage();
  const following = isFollowing(other, /^\/api\/orders\/\w+\/stream$/);
  await other.goto(buyer.url());
  await following;
  let asked = 0;
  other.on('request', (request) => (asked += Number(/\/api\/orders\/\w+$/.test(request.url()))));

  await buyer.getByRole('button', { name: 'Cancel reservation' }).click();
  await buyer.getByRole('dialog').getByRole('button', { name: 'Cancel reservation' }).click();

  await expect(other.getByText('You gave the ticket back')).toBeVisible();
  expect(asked).toBeLessThanOrEqual(1);
});
