import { isOver } from '../over';

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
