import { Subjects } from '../../events';
import { eventOf, ticketData } from '../../testing/events';
import { parseEvent, serializeEvent, UnreadableEventError } from '../cloud-event';

const event = () => eventOf(Subjects.TicketCreated, ticketData());

it('reads what it has written', () => {
  const sent = event();

  expect(parseEvent(Subjects.TicketCreated, serializeEvent(sent))).toEqual(sent);
});

it('refuses to write data outside the contract', () => {
  const { price: _price, ...data } = ticketData();

  expect(() => serializeEvent({ ...event(), data: data as never })).toThrow('price');
});

it('drops fields that the contract does not know, so that publishers can add some', () => {
  const sent = { ...event(), data: { ...ticketData(), colour: 'red' } };

  expect(parseEvent(Subjects.TicketCreated, JSON.stringify(sent)).data).not.toHaveProperty('colour');
});

it.each([
  ['text that is no JSON', '{"specversion":'],
  ['JSON that is no event', '[]'],
  ['another version of the envelope', JSON.stringify({ ...event(), specversion: '2.0' })],
  ['data outside the contract', JSON.stringify({ ...event(), data: { id: 1 } })],
  ['an event of another subject', JSON.stringify(eventOf(Subjects.TicketUpdated, ticketData()))],
])('refuses %s', (_what, text) => {
  expect(() => parseEvent(Subjects.TicketCreated, text)).toThrow(UnreadableEventError);
});
