import { expect, type Page, test } from '@playwright/test';
import { fetchJson } from '../support/fetch-json';
import { somebodyNew } from '../support/people';
import { aTitle, findTicket, listTicket, payWith, reserve, typeCard } from '../support/shop';

const PAYS = '4242 4242 4242 4242';
const ASKS_THE_BANK = '4000 0027 6000 3184';
/** The sandbox answers for this card after five seconds. */
const IS_SLOW = '4000990000000012';

let seller: Page;
let buyer: Page;
let title: string;

test.beforeEach(async ({ browser }) => {
  title = aTitle();
  seller = await somebodyNew(browser, 'seller');
  await listTicket(seller, title);
  buyer = await somebodyNew(browser, 'buyer');
  await findTicket(buyer, title);
  await reserve(buyer);
});

const owned = () => expect(buyer.getByRole('heading', { name: 'The ticket is yours' })).toBeVisible();

/** What payments keeps of the order whose page is open. */
function payments() {
  const orderId = new URL(buyer.url()).pathname.split('/').at(-1)!;
  return fetchJson<{ status: string }[]>(buyer, `/api/payments?orderId=${orderId}`);
}

test('a buyer whose bank asks confirms, and owns the ticket', async () => {
  await payWith(buyer, ASKS_THE_BANK);

  await buyer.getByRole('button', { name: 'Complete authentication' }).click();

  await owned();
});

test('a buyer whose bank refuses is told, and pays with another card', async () => {
  await payWith(buyer, ASKS_THE_BANK);
  await buyer.getByRole('button', { name: 'Fail authentication' }).click();
  await expect(buyer.getByRole('alert').filter({ hasText: 'Your bank did not confirm' })).toBeVisible();

  await payWith(buyer, PAYS);

  await owned();
});

test('a pay button that is clicked twice pays once', async () => {
  await typeCard(buyer, PAYS);

  await buyer.getByRole('button', { name: /^Pay \$/ }).dblclick();

  await owned();
  expect(await payments()).toMatchObject([{ status: 'succeeded' }]);
});

test('a page that is loaded again in the middle of a payment goes on to its end', async () => {
  await typeCard(buyer, IS_SLOW);
  const sent = buyer.waitForRequest(
    (request) => request.url().endsWith('/api/payments') && request.method() === 'POST',
  );
  await buyer.getByRole('button', { name: /^Pay \$/ }).click();
  await sent;

  await buyer.reload();

  await owned();
  expect(await payments()).toMatchObject([{ status: 'succeeded' }]);
});

test('a seller gives the money back, and the buyer is told', async () => {
  await payWith(buyer, PAYS);
  await owned();
  await expect(async () => {
    await seller.goto('/sales');
    await seller.getByRole('link', { name: `Details of ${title}` }).click({ timeout: 2_000 });
  }).toPass();

  await seller.getByRole('button', { name: 'Refund the buyer' }).click();
  await seller.getByRole('button', { name: 'Refund $88.00' }).click();

  await expect(seller.getByText(/Being refunded|Refunded/)).toBeVisible();
  await seller.goto('/sales');
  await expect(seller.getByRole('row', { name: title })).toContainText(/Being refunded|Refunded/);
  await expect(seller.getByText('$0.00')).toBeVisible();
  await buyer.reload();
  await expect(buyer.getByText('The seller has given your money back')).toBeVisible();
  await expect(buyer.getByRole('heading', { name: 'This purchase was refunded' })).toBeVisible();
});
