import { eventually } from '../../support/eventually';
import { type Answer } from '../../support/http';
import { stackFile } from '../../support/running-shop';
import { type Person, somebody } from '../../support/sessions';
import { ask, list, type Ticket } from '../../support/shop-api';
import { addressesOf } from '../../verify/shop-data';
import { linesOf, verify } from '../../verify/verify';

const PATIENCE_SECONDS = 45;

/** For a describe: after its races, everything that must be true of the shop is. */
export function leavesTheShopSound() {
  it('and the shop is sound afterwards', async () => {
    const report = await verify(addressesOf(stackFile), PATIENCE_SECONDS);
    expect(linesOf(report).filter((line) => !line.startsWith('✓'))).toEqual([]);
  }, 90_000);
}

/** A ticket on sale of which orders has heard: it tells its seller that nobody buys their own ticket. */
export async function onSale(seller: Person = somebody()): Promise<{ seller: Person; ticket: Ticket }> {
  const ticket = await list(seller);
  await eventually(async () => {
    const { status } = await ask(seller, 'POST', '/api/orders', { ticketId: ticket.id });
    if (status !== 400) throw new Error(`orders does not know the ticket yet: ${status}`);
  });
  return { seller, ticket };
}

/** How often each status was answered. */
export function tally(answers: Answer[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** [1], [2], … for it.each: a race is run more than once, for it can end in more than one way. */
export const rounds = (count: number) => Array.from({ length: count }, (_, index) => [index + 1]);

/** Each `count` of them at once. */
export const together = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
