import { z } from 'zod';
import { contracts, Subjects } from '../events';

/** Who publishes each subject, and what it says. */
const MEANING: Record<Subjects, { publisher: string; summary: string }> = {
  [Subjects.TicketCreated]: { publisher: 'tickets', summary: 'A ticket is listed' },
  [Subjects.TicketUpdated]: { publisher: 'tickets', summary: 'How a ticket is now' },
  [Subjects.OrderCreated]: { publisher: 'orders', summary: 'A ticket is reserved' },
  [Subjects.OrderCancelled]: { publisher: 'orders', summary: 'A reservation has ended without a sale' },
  [Subjects.OrderCompleted]: { publisher: 'orders', summary: 'A ticket is sold' },
  [Subjects.ExpirationComplete]: { publisher: 'expiration', summary: "An order's time is up" },
  [Subjects.PaymentCreated]: { publisher: 'payments', summary: 'An order is paid' },
  [Subjects.PaymentRefunded]: { publisher: 'payments', summary: 'The money went back' },
  [Subjects.SessionRevoked]: { publisher: 'auth', summary: "A user's sessions until then are over" },
  [Subjects.UserDeleted]: { publisher: 'auth', summary: 'A user has deleted the account' },
};

const nameOf = (subject: string) => subject.replace(/:(\w)/, (_, letter: string) => letter.toUpperCase());

/** The AsyncAPI 3 document of all events, made of their contracts. */
export function asyncApi(): object {
  const subjects = Object.values(Subjects);
  const each = <T>(entry: (subject: Subjects, name: string) => T) =>
    Object.fromEntries(subjects.map((subject) => [nameOf(subject), entry(subject, nameOf(subject))]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Events of the ticket store',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 in JSON over NATS Streaming, delivered at least once. See docs/events.md.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: each((subject, name) => ({
      address: subject,
      messages: { [name]: { $ref: `#/components/messages/${name}` } },
    })),
    operations: each((subject, name) => ({
      action: 'send',
      summary: `${MEANING[subject].publisher}: ${MEANING[subject].summary}`,
      channel: { $ref: `#/channels/${name}` },
    })),
    components: {
      messages: each((subject, name) => ({
        summary: MEANING[subject].summary,
        payload: { $ref: `#/components/schemas/${name}` },
      })),
      schemas: each((subject) => envelope(subject)),
    },
  };
}

function envelope(subject: Subjects): object {
  const { $schema: _, ...data } = z.toJSONSchema(contracts[subject]);
  const text = { type: 'string', minLength: 1 };
  return {
    type: 'object',
    required: ['specversion', 'id', 'type', 'source', 'time', 'data'],
    properties: {
      specversion: { const: '1.0' },
      id: { ...text, description: 'ID:VERSION of the aggregate where it has a version' },
      type: { const: subject },
      source: { ...text, description: 'The service' },
      time: { type: 'string', format: 'date-time' },
      datacontenttype: { const: 'application/json' },
      traceparent: { type: 'string', description: 'W3C Trace Context' },
      data,
    },
  };
}
