import { type Broker, type CloudEvent, parseEvent, Subjects } from '@ticket-store/common';
import { aUser, eventually, NatsStreamingServer, sessionOf, useDatabase } from '@ticket-store/common/testing';
import request from 'supertest';
import { Ticket } from '../models/ticket';
import { someDetails, type TicketShape } from './listings';
import { ServiceProcess } from './service-process';

jest.setTimeout(90_000);
useDatabase();

let server: NatsStreamingServer;
let service: ServiceProcess;
let subscriber: Broker | undefined;

const startService = () => ServiceProcess.start({ NATS_URL: server.url, NATS_CLIENT_ID: 'tickets-1' });

beforeEach(async () => {
  server = await NatsStreamingServer.start();
  service = await startService();
});

afterEach(async () => {
  await subscriber?.close();
  await service.end('SIGKILL');
  await server.remove();
});

const cookie = sessionOf(aUser());

/** Everything that was ever published on the subject, and what follows. */
async function eventsOn(subject: Subjects): Promise<CloudEvent[]> {
  const events: CloudEvent[] = [];
  subscriber = await server.connect('subscriber');
  await subscriber.subscribe({
    subject,
    queueGroup: 'subscriber',
    ackWaitSeconds: 30,
    onMessage: (message) => {
      events.push(parseEvent(subject, String(message.getData())));
      message.ack();
    },
  });
  return events;
}

it('publishes after a restart what a kill -9 kept it from publishing', async () => {
  await server.kill();
  const listing = request(service.url).post('/api/tickets').set('Cookie', cookie).send(someDetails());
  const ticket = (await listing.expect(201)).body as TicketShape;
  await service.end('SIGKILL');
  expect(await Ticket.findById(ticket.id)).toMatchObject({ outbox: [{ id: `${ticket.id}:0` }] });

  await server.start();
  service = await startService();
  const events = await eventsOn(Subjects.TicketCreated);
  await eventually(() => expect(events).toHaveLength(1));
  expect(events[0]).toMatchObject({ id: `${ticket.id}:0`, source: 'tickets', data: ticket });
  await eventually(async () => expect((await Ticket.findById(ticket.id))!.outbox).toHaveLength(0));
});

it('loses no event of tickets listed until the very kill -9', async () => {
  const accepted: string[] = [];
  const listUntilKilled = async () => {
    for (;;) {
      const listing = request(service.url).post('/api/tickets').set('Cookie', cookie).send(someDetails());
      const { body } = await listing.expect(201);
      accepted.push((body as TicketShape).id);
      if (accepted.length === 50) await service.end('SIGKILL');
    }
  };
  await Promise.allSettled(Array.from({ length: 8 }, listUntilKilled));
  expect(accepted.length).toBeGreaterThanOrEqual(50);

  service = await startService();
  const events = await eventsOn(Subjects.TicketCreated);
  await eventually(() => {
    const published = events.map(({ data }) => (data as TicketShape).id);
    expect(published).toEqual(expect.arrayContaining(accepted));
  });
});
