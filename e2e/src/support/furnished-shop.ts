import { type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { ask, askUntilGranted } from './ask';
import { eventually } from './eventually';
import { anEmail, failOnErrors, PASSWORD } from './people';

/** Who looks at a page. A visitor has no account, a newcomer nothing in it; the payer has reserved a ticket. */
export type Role = 'visitor' | 'newcomer' | 'seller' | 'buyer' | 'payer';

/** A shop in which every page has something to show. */
export interface FurnishedShop {
  /** A page of each one's browser, to open others from. */
  people: Record<Role, Page>;
  /** The ids of the seller's listings, by the state they are in. */
  tickets: Record<'onSale' | 'spare' | 'reserved' | 'sold' | 'soldToo' | 'withdrawn', string>;
  /** The ids of the buyer's orders. */
  orders: Record<'paid' | 'givenBack', string>;
  /** Lets the payer reserve their ticket from now on. @returns the order's id */
  reserveAnew: () => Promise<string>;
  /** Takes off sale what is listed, so that the next one to furnish the shop finds it as this one did. */
  clear: () => Promise<void>;
}

interface Settings extends BrowserContextOptions {
  /** When the events take place. Far enough away to stay the same in pictures for as long as anybody keeps them. */
  startsAt?: string;
}

/** Where the seller's tickets on sale are for: nobody else lists one there. */
export const VENUE = 'Lighthouse Hall';

// Nothing moves while it is looked at, and times are those of one place.
const CALM: BrowserContextOptions = {
  reducedMotion: 'reduce',
  locale: 'en-US',
  timezoneId: 'Europe/Berlin',
  viewport: { width: 1280, height: 900 },
};

/** Fills a shop through its API, as quickly as that can be done. */
export async function furnish(browser: Browser, settings: Settings): Promise<FurnishedShop> {
  const { startsAt = '2048-05-02T17:30:00.000Z', ...options } = settings;
  const roles: Role[] = ['visitor', 'newcomer', 'seller', 'buyer', 'payer'];
  const pages = await Promise.all(roles.map((role) => enter(browser, role, { ...CALM, ...options })));
  const people = Object.fromEntries(roles.map((role, n) => [role, pages[n]])) as Record<Role, Page>;
  const tickets = await listAll(people.seller, startsAt);
  // One after the other, so that they are always listed in this order.
  const paid = await buy(people.buyer, tickets.sold);
  await Promise.all([
    buy(people.payer, tickets.soldToo),
    ask(people.seller, 'DELETE', `/api/tickets/${tickets.withdrawn}`),
  ]);
  const givenBack = await reserve(people.buyer, tickets.spare);
  await ask(people.buyer, 'DELETE', `/api/orders/${givenBack}`);
  await Promise.all([
    settled(people.seller, tickets.sold, 'sold'),
    settled(people.seller, tickets.soldToo, 'sold'),
    settled(people.seller, tickets.spare, 'available'),
  ]);
  return { people, tickets, orders: { paid, givenBack }, ...reservationOf(people, tickets) };
}

function reservationOf({ payer, seller }: FurnishedShop['people'], tickets: FurnishedShop['tickets']) {
  let held: string | undefined;
  return {
    async reserveAnew() {
      // What has run out meanwhile cannot be cancelled, and need not be.
      if (held) await ask(payer, 'DELETE', `/api/orders/${held}`).catch(() => undefined);
      held = await reserve(payer, tickets.reserved);
      await settled(payer, tickets.reserved, 'reserved');
      return held;
    },
    async clear() {
      if (held) await ask(payer, 'DELETE', `/api/orders/${held}`).catch(() => undefined);
      const listed = [tickets.onSale, tickets.spare];
      await Promise.all(listed.map((id) => ask(seller, 'DELETE', `/api/tickets/${id}`)));
      await askUntilGranted(seller, 'DELETE', `/api/tickets/${tickets.reserved}`);
    },
  };
}

/** A browser of somebody's own; signed in, unless it is a visitor's. */
async function enter(browser: Browser, role: Role, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  failOnErrors(page);
  await page.goto('/robots.txt');
  // Known from the start, so that no page is made twice for it.
  await page.evaluate((zone) => (document.cookie = `tz=${zone}; path=/; max-age=86400`), options.timezoneId);
  if (role !== 'visitor') {
    await ask(page, 'POST', '/api/users/signup', { email: anEmail(role), password: PASSWORD });
  }
  return page;
}

async function listAll(seller: Page, startsAt: string): Promise<FurnishedShop['tickets']> {
  const list = async (title: string, price: number, details: object = {}) =>
    (await ask<{ id: string }>(seller, 'POST', '/api/tickets', { title, price, ...details })).id;
  const elsewhere = { venue: 'Old Tram Depot', startsAt };
  const listed = {
    withdrawn: await list('Open-air cinema, two seats', 18, elsewhere),
    sold: await list('Swan Lake, balcony', 88, elsewhere),
    soldToo: await list('Ice hockey play-off, game 3', 54.5, elsewhere),
    reserved: await list('Improv night with the Paper Planes', 14.5, elsewhere),
    spare: await list(
      'A very long evening of very short plays, with an interval after each of them',
      1249.99,
      {
        venue: VENUE,
      },
    ),
    onSale: await list('Northern Lights Quartet', 42, {
      venue: VENUE,
      startsAt,
      description: 'String quartets by Grieg and Sibelius. Row C, seat 14.\nEntrance from the harbour side.',
    }),
  };
  return listed;
}

/** Reserves a ticket, as soon as orders has heard that it can be had. */
async function reserve(buyer: Page, ticketId: string): Promise<string> {
  return (await askUntilGranted<{ id: string }>(buyer, 'POST', '/api/orders', { ticketId })).id;
}

async function buy(buyer: Page, ticketId: string): Promise<string> {
  const orderId = await reserve(buyer, ticketId);
  await askUntilGranted(buyer, 'POST', '/api/payments', { orderId, token: 'tok_visa' });
  return orderId;
}

/** Waits until the listing says so too. */
const settled = (page: Page, ticketId: string, wanted: string) =>
  eventually(async () => {
    const { status } = await ask<{ status: string }>(page, 'GET', `/api/tickets/${ticketId}`);
    if (status !== wanted) throw new Error(`The ticket is ${status}, not ${wanted}`);
  });
