import { type Page } from '@playwright/test';
import { type FurnishedShop, type Role, VENUE } from './furnished-shop';

/** A page of the shop in one of its states. */
export interface ShopPage {
  name: string;
  /** Who looks at it. */
  who: Role;
  path: string | ((shop: FurnishedShop) => string | Promise<string>);
  /** What is done before it is opened. */
  before?: (page: Page) => Promise<unknown>;
  /** What is done on it before it is looked at. */
  then?: (page: Page) => Promise<unknown>;
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** Sends the form of a page, and waits for what it says about it. */
const refused = (button: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name: button }).click();
  await page.locator('[aria-invalid=true]').first().waitFor();
};

/** Every page of the shop, in every state in which it looks like another one. */
export const shopPages: ShopPage[] = [
  { name: 'home', who: 'visitor', path: '/' },
  { name: 'home-filtered', who: 'visitor', path: `/?venue=${encodeURIComponent(VENUE)}&sort=price` },
  { name: 'home-filter-refused', who: 'visitor', path: '/?minPrice=much' },
  { name: 'home-nothing-found', who: 'visitor', path: '/?q=A+concert+of+silence' },
  { name: 'ticket', who: 'visitor', path: ({ tickets }) => `/tickets/${tickets.onSale}` },
  {
    name: 'ticket-reserved',
    who: 'visitor',
    path: whileReserved(({ tickets }) => `/tickets/${tickets.reserved}`),
  },
  { name: 'ticket-sold', who: 'visitor', path: ({ tickets }) => `/tickets/${tickets.sold}` },
  { name: 'ticket-withdrawn', who: 'visitor', path: ({ tickets }) => `/tickets/${tickets.withdrawn}` },
  { name: 'ticket-missing', who: 'visitor', path: '/tickets/nowhere' },
  { name: 'sign-in', who: 'visitor', path: '/auth/signin' },
  { name: 'sign-in-refused', who: 'visitor', path: '/auth/signin', then: refused('Sign in') },
  { name: 'sign-up', who: 'visitor', path: '/auth/signup' },
  { name: 'sign-up-refused', who: 'visitor', path: '/auth/signup', then: refused('Create account') },
  { name: 'not-found', who: 'visitor', path: '/nowhere' },
  {
    name: 'error',
    who: 'visitor',
    path: ({ tickets }) => `/tickets/${tickets.onSale}`,
    before: breakScripts,
    then: (page) => page.getByText('a-request-id').waitFor(),
  },

  { name: 'menu', who: 'newcomer', path: '/?q=A+concert+of+silence', then: press('Menu') },
  { name: 'orders-empty', who: 'newcomer', path: '/orders' },
  { name: 'listings-empty', who: 'newcomer', path: '/tickets/mine' },
  { name: 'sales-empty', who: 'newcomer', path: '/sales' },
  { name: 'sell', who: 'newcomer', path: '/tickets/new' },
  { name: 'sell-refused', who: 'newcomer', path: '/tickets/new', then: refused('List this ticket') },
  { name: 'account', who: 'newcomer', path: '/account' },
  { name: 'account-deletion', who: 'newcomer', path: '/account', then: press('Delete account') },

  { name: 'ticket-own', who: 'seller', path: ({ tickets }) => `/tickets/${tickets.onSale}` },
  { name: 'edit', who: 'seller', path: ({ tickets }) => `/tickets/${tickets.onSale}/edit` },
  { name: 'listings', who: 'seller', path: whileReserved(() => '/tickets/mine') },
  {
    name: 'listings-withdrawn',
    who: 'seller',
    path: ({ tickets }) => `/tickets/mine?withdrawn=${tickets.withdrawn}`,
  },
  { name: 'listings-withdrawal', who: 'seller', path: '/tickets/mine', then: press('Withdraw') },
  { name: 'sales', who: 'seller', path: '/sales' },
  { name: 'sale', who: 'seller', path: ({ orders }) => `/sales/${orders.paid}` },
  {
    name: 'sale-refund',
    who: 'seller',
    path: ({ orders }) => `/sales/${orders.paid}`,
    then: press('Refund the buyer'),
  },

  { name: 'ticket-to-reserve', who: 'buyer', path: ({ tickets }) => `/tickets/${tickets.onSale}` },
  { name: 'orders', who: 'buyer', path: '/orders' },
  { name: 'order-paid', who: 'buyer', path: ({ orders }) => `/orders/${orders.paid}` },
  { name: 'order-given-back', who: 'buyer', path: ({ orders }) => `/orders/${orders.givenBack}` },
  { name: 'order-missing', who: 'buyer', path: '/orders/nowhere' },

  { name: 'order', who: 'payer', path: (shop) => orderPath(shop) },
  { name: 'order-card-refused', who: 'payer', path: (shop) => orderPath(shop), then: refused('Pay $') },
  {
    name: 'order-cancellation',
    who: 'payer',
    path: (shop) => orderPath(shop),
    then: press('Cancel reservation'),
  },
  {
    name: 'order-time-up',
    who: 'payer',
    path: (shop) => orderPath(shop),
    before: installClock,
    then: waitOutTheClock,
  },
];

const orderPath = async (shop: FurnishedShop) => `/orders/${await shop.reserveAnew()}`;

/** The address of a page that looks as it does only while a ticket is reserved. */
function whileReserved(path: (shop: FurnishedShop) => string) {
  return async (shop: FurnishedShop) => {
    await shop.reserveAnew();
    return path(shop);
  };
}

/** Lets the page fail as it does when a new version of the shop has replaced its scripts; with the number of an answer. */
function breakScripts(page: Page) {
  return page.addInitScript(() => {
    window.EventSource = class {
      constructor() {
        throw Object.assign(new Error('On purpose'), { digest: 'a-request-id' });
      }
    } as unknown as typeof EventSource;
  });
}

function installClock(page: Page) {
  return page.clock.install();
}

async function waitOutTheClock(page: Page) {
  await page.getByRole('timer').waitFor();
  // The shop, whose clock is right, would say otherwise.
  await page.route('**/api/orders/**', () => new Promise(() => undefined));
  await page.clock.fastForward('20:00');
  await page.getByText('The time is up').waitFor();
}

/** Opens a page in the browser of whoever looks at it. */
export async function open(shop: FurnishedShop, { who, path, before, then }: ShopPage): Promise<Page> {
  const page = await shop.people[who].context().newPage();
  await before?.(page);
  await page.goto(typeof path === 'string' ? path : await path(shop));
  await then?.(page);
  return page;
}
