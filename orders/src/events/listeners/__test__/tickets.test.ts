import { TicketStatus } from '@ticket-store/common';
import { anId, deliver, ticketData, useDatabase } from '@ticket-store/common/testing';
import { Ticket } from '../../../models/ticket';
import { replicateTicketCreated } from '../ticket-created';
import { replicateTicketUpdated } from '../ticket-updated';

useDatabase();

const created = ticketData({ venue: 'The hall', startsAt: '2099-01-01T20:00:00.000Z' });
const reserved = { ...created, version: 1, status: TicketStatus.Reserved, orderId: anId() };
const freed = { ...created, version: 2, price: 30, venue: undefined, orderId: undefined };

const find = () => Ticket.findById(created.id).lean();

it('takes over a new ticket', async () => {
  expect(await deliver(replicateTicketCreated, created)).toBe('applied');
  const { id, ...fields } = created;
  expect(await find()).toEqual({ _id: id, ...fields });
});

it('takes over each next version, also what it leaves out', async () => {
  await deliver(replicateTicketCreated, created);
  expect(await deliver(replicateTicketUpdated, reserved)).toBe('applied');
  expect(await deliver(replicateTicketUpdated, freed)).toBe('applied');
  const ticket = await find();
  expect(ticket).toMatchObject({ version: 2, price: 30, status: TicketStatus.Available });
  expect(ticket).not.toHaveProperty('venue');
  expect(ticket).not.toHaveProperty('orderId');
});

it('does nothing when a version comes twice', async () => {
  await deliver(replicateTicketCreated, created);
  await deliver(replicateTicketUpdated, reserved);
  expect(await deliver(replicateTicketUpdated, reserved)).toBe('stale');
  expect(await deliver(replicateTicketCreated, created)).toBe('stale');
  expect(await find()).toMatchObject({ version: 1, status: TicketStatus.Reserved });
});

it('has a version wait for the one before it', async () => {
  expect(await deliver(replicateTicketUpdated, reserved)).toBe('early');
  await deliver(replicateTicketCreated, created);
  expect(await deliver(replicateTicketUpdated, freed)).toBe('early');
  expect(await find()).toMatchObject({ version: 0 });
});

it('applies a version once of two deliveries at the same time', async () => {
  await deliver(replicateTicketCreated, created);
  const outcomes = await Promise.all([1, 2].map(() => deliver(replicateTicketUpdated, reserved)));
  expect(outcomes.sort()).toEqual(['applied', 'stale']);
});
