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

it('goes at once where live search leads when it is sent, and stays on the page', () => {
  render(search());
  type('jazz');
  expect(fireEvent.submit(screen.getByRole('search'))).toBe(false);
  pause();
  expect(replace.mock.calls).toEqual([['/?q=jazz', { scroll: false }]]);
});

const lowest = () => screen.getByLabelText('Price from');

it('says beside its field what is no price, once the field is left', () => {
  render(search());
  fireEvent.input(lowest(), { target: { value: 'abc' } });
  pause();
  expect(lowest()).toBeValid();
  fireEvent.blur(lowest());
  expect(lowest()).toBeInvalid();
  expect(lowest()).toHaveAccessibleDescription(/^This is no price/);
});

it('leads to the first field that is no filter when the form is sent', () => {
  render(search());
  fireEvent.input(lowest(), { target: { value: '-5' } });
  fireEvent.submit(screen.getByRole('search'));
  expect(lowest()).toHaveFocus();
  expect(lowest()).toBeInvalid();
});

it('says so no longer as soon as it is one', () => {
  render(search({ ...everything, refused: { minPrice: 'abc' } }));
  expect(lowest()).toBeInvalid();
  fireEvent.input(lowest(), { target: { value: '$50' } });
  pause();
  expect(lowest()).toBeValid();
  expect(replace).toHaveBeenCalledWith('/?minPrice=50', { scroll: false });
});

it('keeps what was refused in its field while the address changes', () => {
  const { rerender } = render(search({ ...everything, refused: { minPrice: 'abc' } }));
  rerender(search({ ...everything, q: 'jazz' }));
  expect(lowest()).toHaveValue('abc');
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
