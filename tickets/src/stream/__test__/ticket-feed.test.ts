import { Subjects } from '@ticket-store/common';
import { ticketData } from '@ticket-store/common/testing';
import { TicketFeed } from '../ticket-feed';

const { TicketCreated, TicketUpdated } = Subjects;
const sentBy = (feed: TicketFeed) => {
  const sent: string[] = [];
  feed.on('ticket', (text) => sent.push(text));
  return sent;
};
const versions = (texts: string[] | undefined) =>
  texts?.map((text) => Number(/"version":(\d+)/.exec(text)![1]));

it('never sends an older version after a newer one, nor one twice', () => {
  const feed = new TicketFeed();
  const sent = sentBy(feed);
  const ticket = ticketData();
  feed.note(TicketUpdated, { ...ticket, version: 1 }, 1);
  feed.note(TicketCreated, ticket, 1);
  feed.note(TicketUpdated, { ...ticket, version: 1 }, 1);
  feed.note(TicketUpdated, { ...ticket, version: 2 }, 2);
  expect(versions(sent)).toEqual([1, 2]);
});

it('replays the newest version of what was missed, and nothing to those who missed nothing', () => {
  const feed = new TicketFeed();
  const [one, two] = [ticketData(), ticketData()];
  feed.note(TicketCreated, one, 1);
  const seen = feed.position;
  feed.note(TicketCreated, two, 2);
  feed.note(TicketUpdated, { ...one, version: 1 }, 1);
  feed.note(TicketUpdated, { ...one, version: 2 }, 2);
  expect(versions(feed.since(seen))).toEqual([0, 2]);
  expect(feed.since(feed.position)).toEqual([]);
});

it('lets somebody go on at another process', () => {
  const [one, two] = [new TicketFeed(), new TicketFeed()];
  const ticket = ticketData();
  one.note(TicketCreated, ticket, 7);
  // The other one started later, with the last event there was.
  two.note(TicketCreated, ticket, 7);
  two.note(TicketUpdated, { ...ticket, version: 1 }, 1);
  expect(versions(two.since(one.position))).toEqual([1]);
});

it.each(['nonsense', '', '1', '-1.0', '1.2.3', '0.0', '9.0', '2.1'])(
  'does not know the position %j',
  (position) => {
    const feed = new TicketFeed();
    feed.note(TicketCreated, ticketData(), 5);
    expect(feed.since(position)).toBeUndefined();
  },
);

it('does not know positions before what it has dropped', () => {
  const feed = new TicketFeed(2);
  const before = feed.position;
  feed.note(TicketCreated, ticketData(), 1);
  const after = feed.position;
  for (const position of [2, 3]) feed.note(TicketCreated, ticketData(), position);
  expect(feed.since(before)).toBeUndefined();
  expect(feed.since(after)).toHaveLength(2);
});

it('starts anew when the broker counts from the start', () => {
  const feed = new TicketFeed();
  feed.note(TicketCreated, ticketData(), 50);
  const before = feed.position;
  feed.note(TicketCreated, ticketData(), 1);
  expect(feed.since(before)).toBeUndefined();
  expect(feed.position).toBe('1.0');
});
