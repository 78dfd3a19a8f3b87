import { isOver, nextBegin } from '../over';

const startsAt = '2027-05-02T18:00:00Z';
const start = Date.parse(startsAt);

it('takes a ticket for over as soon as its event begins', () => {
  expect(isOver({ status: 'available', startsAt }, start - 1)).toBe(false);
  expect(isOver({ status: 'available', startsAt }, start)).toBe(true);
});

it('takes no ticket for over whose date was not given', () => {
  expect(isOver({ status: 'available' }, start)).toBe(false);
});

it.each(['reserved', 'sold', 'withdrawn'] as const)('leaves a ticket that is %s what it is', (status) => {
  expect(isOver({ status, startsAt }, start)).toBe(false);
});

const NOW = Date.parse('2048-05-02T18:00:00Z');
const past = '2048-05-02T17:00:00.000Z';
const soon = '2048-05-02T19:00:00.000Z';
const later = '2048-05-03T09:00:00.000Z';
const onSale = (startsAt: string | undefined) => ({ status: 'available' as const, startsAt });

it('finds the next event that begins, among those ahead', () => {
  expect(nextBegin([later, past, soon, undefined].map(onSale), NOW)).toBe(soon);
});

it('waits for no event of which nothing is on sale', () => {
  expect(nextBegin([{ ...onSale(soon), status: 'sold' }], NOW)).toBeUndefined();
});
