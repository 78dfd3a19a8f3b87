import { expect, test } from '@playwright/test';
import { somebodyNew } from '../support/people';
import { aTitle, findTicket, listTicket, payWith, reserve } from '../support/shop';

const PAYS = '4242 4242 4242 4242';
const IS_DECLINED = '4000 0000 0000 0002';

/** How the purchase itself is told: all that a shop is for has to work on each. */
const DEVICES = {
  'a computer': {},
  'a phone in the dark': {
    viewport: { width: 375, height: 667 },
    isMobile: true,
    hasTouch: true,
    colorScheme: 'dark',
  },
} as const;

for (const [device, options] of Object.entries(DEVICES)) {
  test.describe(`on ${device}`, () => {
    test.use(options);

    test('a seller lists a ticket, and a buyer finds, reserves, pays and owns it', async ({ browser }) => {
      const title = aTitle();
      const seller = await somebodyNew(browser, 'seller');
      await listTicket(seller, title);

      const buyer = await somebodyNew(browser, 'buyer');
      await findTicket(buyer, title);
      await reserve(buyer);
      await payWith(buyer, PAYS);

      await expect(buyer.getByRole('heading', { name: 'The ticket is yours' })).toBeVisible();
      await expect(buyer.getByText('Visa ending in 4242')).toBeVisible();
      await expect(buyer.getByText('$88.00').first()).toBeVisible();
      await buyer.goto('/orders');
      await expect(buyer.getByText(title)).toBeVisible();

      await expect(async () => {
        await seller.goto('/sales');
        await expect(seller.getByRole('link', { name: title, exact: true })).toBeVisible({ timeout: 2_000 });
      }).toPass();
    });
  });
}

test('nobody can reserve a ticket that is reserved from a page that has not heard of it', async ({
  browser,
}) => {
  const title = aTitle();
  const seller = await somebodyNew(browser, 'seller');
  await listTicket(seller, title);
  const [first, second] = [await somebodyNew(browser, 'first'), await somebodyNew(browser, 'second')];
  // Told of it, the page would take its button away.
  await second.route('**/api/tickets/stream*', (route) => route.abort());
  await findTicket(first, title);
  await findTicket(second, title);
  await reserve(first);

  await second.getByRole('button', { name: 'Reserve this ticket' }).click();

  await expect(second.getByText('Ticket is already reserved')).toBeVisible();
});

test('a declined card can be followed by another one', async ({ browser }) => {
  const title = aTitle();
  await listTicket(await somebodyNew(browser, 'seller'), title);
  const buyer = await somebodyNew(browser, 'buyer');
  await findTicket(buyer, title);
  await reserve(buyer);

  await payWith(buyer, IS_DECLINED);
  await expect(buyer.getByRole('alert').filter({ hasText: 'declined' })).toBeVisible();
  await payWith(buyer, PAYS);

  await expect(buyer.getByRole('heading', { name: 'The ticket is yours' })).toBeVisible();
});

test('a cancelled reservation puts the ticket back on sale', async ({ browser }) => {
  const title = aTitle();
  await listTicket(await somebodyNew(browser, 'seller'), title);
  const buyer = await somebodyNew(browser, 'buyer');
  await findTicket(buyer, title);
  await reserve(buyer);

  await buyer.getByRole('button', { name: 'Cancel reservation' }).click();
  await buyer.getByRole('dialog').getByRole('button', { name: 'Cancel reservation' }).click();

  await expect(buyer.getByText('You gave the ticket back')).toBeVisible();
  await findTicket(await somebodyNew(browser, 'other'), title);
});
