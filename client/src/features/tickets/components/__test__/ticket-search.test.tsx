import { act, fireEvent, screen } from '@testing-library/react';
import { render } from '@/testing/render';
import type { TicketQuery } from '../../wanted';
import { TicketSearch } from '../ticket-search';

const replace = jest.fn();
jest.mock('next/navigation', () => ({ useRouter: () => ({ replace }) }));

const everything: TicketQuery = { q: '', sort: 'newest', shown: 24, filters: {} };
const search = (query = everything) => (
  <TicketSearch query={query}>
    <p role="status">12 tickets</p>
  </TicketSearch>
);

beforeEach(() => {
  replace.mockClear();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

const field = () => screen.getByRole('searchbox', { name: 'Search tickets' });
const type = (words: string) => fireEvent.input(field(), { target: { value: words } });
const pause = () => act(() => jest.advanceTimersByTime(250));

it('follows the typing once it pauses, not with every letter', () => {
  render(search());
  type('ja');
  act(() => jest.advanceTimersByTime(200));
  type(' jazz ');
  pause();
  expect(replace.mock.calls).toEqual([['/?q=jazz', { scroll: false }]]);
});

it('stays in the language of the page', () => {
  render(search(), 'de');
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'jazz' } });
  pause();
  expect(replace).toHaveBeenCalledWith('/de?q=jazz', { scroll: false });
});

it('sorts and filters by what the fields say, and leaves out what is no price', () => {
  render(search());
  fireEvent.input(screen.getByLabelText('Sort by'), { target: { value: 'price' } });
  fireEvent.input(screen.getByLabelText('Price from'), { target: { value: '12,50' } });
  fireEvent.input(screen.getByLabelText('Price to'), { target: { value: 'much' } });
  fireEvent.input(screen.getByLabelText('Venue'), { target: { value: 'Hall' } });
  pause();
  expect(replace).toHaveBeenCalledWith('/?sort=price&minPrice=12.50&venue=Hall', { scroll: false });
});

it('works as a plain form before any script has loaded', () => {
  render(search());
  expect(screen.getByRole('search')).toHaveAttribute('action', '/');
  expect(field()).toHaveAttribute('name', 'q');
});

it('follows the address when that changes by the back button, but not under the hand that types', () => {
  const { rerender } = render(search());
  rerender(search({ ...everything, q: 'jazz' }));
  expect(field()).toHaveValue('jazz');
  field().focus();
  type('jazz f');
  rerender(search({ ...everything, q: 'rock' }));
  expect(field()).toHaveValue('jazz f');
});
