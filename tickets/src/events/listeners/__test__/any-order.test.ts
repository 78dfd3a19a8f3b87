import { TicketStatus } from '@ticket-store/common';
import { useDatabase } from '@ticket-store/common/testing';
import { aListing, eventsOf, type TicketShape } from '../../../__test__/listings';
import { Ticket } from '../../../models/ticket';
import { anOrder, arrive, permutations } from './orders';

useDatabase();

const ENDINGS = { cancelled: TicketStatus.Available, completed: TicketStatus.Sold };
const STEPS = ['A created', 'A cancelled', 'B created', 'B ended'] as const;

/** A ticket's order A, which is cancelled, and its order B, which ends as told. */
function twoOrders(ticket: TicketShape, ending: keyof typeof ENDINGS) {
  const [a, b] = [anOrder(ticket), anOrder(ticket)];
  const arrivals = {
    'A created': a.created,
    'A cancelled': a.cancelled,
    'B created': b.created,
    'B ended': b[ending],
  };
  return { b, arrivals };
}

/** Every save recorded one event: their versions have no hole, and the last is the ticket's own. */
async function expectNoHoles(id: string) {
  const events = await eventsOf(id);
  expect(events.map((event) => event.id)).toEqual(events.map((_, version) => `${id}:${version}`));
  expect((await Ticket.findById(id))!.version).toBe(events.length - 1);
}

describe.each(['cancelled', 'completed'] as const)('a ticket whose second order is %s', (ending) => {
  const outcome = (orderId: string) => ({
    orderId: ending === 'completed' ? orderId : undefined,
    status: ENDINGS[ending],
  });

  it.each(permutations([...STEPS]))('ends the same after %s, %s, %s, %s', async (...steps) => {
    const ticket = await aListing();
    const { b, arrivals } = twoOrders(ticket, ending);
    await arrive(...steps.map((step) => arrivals[step]));
    expect(await Ticket.findById(ticket.id)).toMatchObject(outcome(b.id));
    await expectNoHoles(ticket.id);
  });

  it.each(permutations([...STEPS]))('ends the same after %s, %s, %s, %s, each thrice', async (...steps) => {
    const ticket = await aListing();
    const { b, arrivals } = twoOrders(ticket, ending);
    const thrice = [...steps.flatMap((step) => [step, step]), ...steps];
    await arrive(...thrice.map((step) => () => arrivals[step]()));
    expect(await Ticket.findById(ticket.id)).toMatchObject(outcome(b.id));
    await expectNoHoles(ticket.id);
  });
});
