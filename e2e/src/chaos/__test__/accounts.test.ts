import { countLosses } from '../accounts';
import { type Journey } from '../journeys';

const journey: Journey = { kind: 'buys', outcome: 'complete', ticketId: 't', orderId: 'o' };
const books = (owned: number, heard: number, status = 'complete') => ({
  owned: new Map([['t', owned]]),
  heard: new Map([['t', heard]]),
  statuses: new Map([['o', status]]),
});

it.each([
  ['everything arrived', books(3, 3), { lost: 0, doubled: 0 }],
  ['the ticket went straight from free to free', books(1, 1), { lost: 0, doubled: 0 }],
  ['a version never arrived', books(3, 2), { lost: 1, doubled: 0 }],
  ['a version arrived that its owner never made', books(2, 3), { lost: 0, doubled: 1 }],
  ['the ticket was locked once more than it was reserved', books(4, 4), { lost: 0, doubled: 1 }],
  ['the order did not end as its buyer was told', books(3, 3, 'cancelled'), { lost: 1, doubled: 0 }],
])('counts what is lost and doubled when %s', (_case, found, counts) => {
  expect(countLosses([journey], found)).toEqual(counts);
});

it('counts everything of a journey that the databases know nothing of as lost', () => {
  const nothing = { owned: new Map(), heard: new Map(), statuses: new Map() };
  expect(countLosses([journey], nothing)).toEqual({ lost: 2, doubled: 0 });
});
