import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Subjects } from '@ticket-store/common';
import { eventOf, ticketData } from '@ticket-store/common/testing';
import { until } from '../support/until';
import { Laboratory } from './tools/laboratory';
import { RESULTS } from './tools/start-stack';
import { Wire } from './tools/wire';

const logged = () => readFileSync(resolve(RESULTS, 'faults-stack.log'), 'utf8').split('\n');

it('an event that has been parked for ten seconds is a warning that names the missing version', async () => {
  const lab = new Laboratory();
  const wire = await Wire.to(lab.stack);
  const event = eventOf(Subjects.TicketUpdated, ticketData({ version: 5 }));
  const parked = lab.db('orders').collection<{ _id: string }>('parked_events');

  await wire.say(Subjects.TicketUpdated, JSON.stringify(event));
  await until('it to be parked', async () => (await parked.findOne({ _id: event.id })) !== null);
  const warning = () => logged().find((line) => line.includes(event.id) && line.includes('missingVersion'));
  await until('the warning', () => warning() !== undefined);

  expect(JSON.parse(warning()!.replace(/^\w+\s+/, ''))).toMatchObject({
    level: 'warn',
    eventId: event.id,
    missingVersion: 4,
  });
  await parked.deleteOne({ _id: event.id });
  await wire.broker.close();
  await lab.stack.close();
});
