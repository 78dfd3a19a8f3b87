import { list, pay, reserve, untilStatus } from '../../support/journey';
import { type Person } from '../../support/person';
import { Laboratory } from './laboratory';
import { expectNothingLost, tally } from './tally';

/** A step of a sale, and what is done around it. */
export type AroundStep = (step: 'list' | 'reserve' | 'pay', work: () => Promise<unknown>) => Promise<unknown>;

/** A sale that has happened. */
export interface Sale {
  seller: Person;
  buyer: Person;
  ticketId: string;
  orderId: string;
}

/** Sells one ticket, from its listing to the completed order. */
export async function sellOne(lab: Laboratory, around: AroundStep = (_step, work) => work()): Promise<Sale> {
  const [seller, buyer] = [await lab.person(), await lab.person()];
  let [ticketId, orderId] = ['', ''];
  await around('list', async () => (ticketId = await list(seller)));
  await around('reserve', async () => (orderId = (await reserve(buyer, ticketId))!));
  await around('pay', () => pay(buyer, orderId));
  await untilStatus(buyer, orderId, 'complete');
  return { seller, buyer, ticketId, orderId };
}

const PUBLISHERS = { list: 'tickets', reserve: 'orders', pay: 'payments' } as const;

/** Sells a ticket while each publisher is killed at that place, once. */
export async function dieWhilePublishing(fault: string, point: string): Promise<void> {
  const lab = new Laboratory();
  const sale = await sellOne(lab, async (step, work) => {
    const publisher = PUBLISHERS[step];
    await lab.stack.arm(publisher, point);
    await lab.stack.reborn(publisher, work);
  });
  await expectSoldOnce(lab, fault, [sale], `3 publishers killed at ${point}`);
}

/** Listed, reserved, sold; a lock that was held up until the order was complete goes from listed to sold in one step. */
const VERSIONS_OF_A_SALE = [2, 3];

/**
 * Every version that tickets has given a ticket must have been applied once by orders: a lost event or one that was
 * applied twice would show as another number.
 */
export async function expectSoldOnce(lab: Laboratory, fault: string, sales: Sale[], how: string) {
  const sold = new Set(sales.map(({ ticketId }) => ticketId));
  const listed = await Promise.all(sales.map(({ seller }) => seller.persist('GET', '/api/tickets/mine')));
  const ids = listed.flatMap(({ body }) => (body as unknown as { id: string }[]).map(({ id }) => id));
  const internal = sales.map(({ seller, buyer }) => seller.troubles.internal + buyer.troubles.internal);
  expect(internal).toEqual(sales.map(() => 0));
  await lab.expectSound();
  const expected = await lab.ticketVersions(ids);
  for (const id of sold) expect(VERSIONS_OF_A_SALE).toContain(expected.get(id));
  expectNothingLost(fault, 'versions of tickets', tally(expected, await lab.replicatedVersions(ids)), how);
  await lab.stack.close();
}
