import { act, screen } from '@testing-library/react';
import { FakeEventSource } from '@/testing/event-source';
import { render } from '@/testing/render';
import { LiveTickets, LiveTicketState, TicketNews } from '../live-tickets';
import { ticketStates } from '../ticket-state';

const refresh = jest.fn();
jest.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }));

const ticket = { id: 't1', version: 3, status: 'available' as const, title: 'Swan Lake', price: 88 };
const words = {
  available: 'It is back',
  reserved: 'It is taken',
  sold: 'It is sold',
  withdrawn: 'It is gone',
};

beforeEach(() => {
  refresh.mockClear();
  jest.useFakeTimers();
  FakeEventSource.install();
});
afterEach(() => jest.useRealTimers());

const list = (shown: typeof ticket = ticket) => (
  <LiveTickets tickets={[shown]} position="1.2" states={ticketStates()}>
    <LiveTicketState ticket={shown} unless="available" />
  </LiveTickets>
);
const tell = (change: object) => FakeEventSource.latest.tell('ticket', { ...ticket, ...change });
const wait = () => act(() => jest.advanceTimersByTime(5_000));

it('shows at once that a ticket is reserved, and that it has come back', () => {
  render(list());
  tell({ version: 4, status: 'reserved' });
  expect(screen.getByText('Reserved')).toBeVisible();
  tell({ version: 5, status: 'available' });
  expect(screen.queryByText('Reserved')).not.toBeInTheDocument();
  wait();
  expect(refresh).not.toHaveBeenCalled();
});

it('speaks the language of the page', () => {
  render(list(), 'de');
  tell({ version: 4, status: 'reserved' });
  expect(screen.getByText('Reserviert')).toBeVisible();
});

it('reads nothing out in a list', () => {
  render(list());
  tell({ version: 4, status: 'reserved' });
  expect(document.querySelector('[role=status], [role=alert], [aria-live]')).toBeNull();
});

it('is not taken back by what is older than the page, nor by events out of order', () => {
  render(list());
  tell({ version: 3, status: 'sold' });
  expect(screen.queryByText('Sold')).not.toBeInTheDocument();
  tell({ version: 6, status: 'sold' });
  tell({ version: 5, status: 'reserved' });
  expect(screen.getByText('Sold')).toBeVisible();
});

it('keeps what it heard of a ticket for a list that is shown later', () => {
  const { rerender } = render(list({ ...ticket, id: 'other' }));
  tell({ version: 4, status: 'reserved' });
  rerender(list());
  expect(screen.getByText('Reserved')).toBeVisible();
});

it.each([
  ['another price', { price: 50 }],
  ['another title', { title: 'Giselle' }],
])('makes the page anew for %s', (_what, change) => {
  render(list());
  tell({ version: 4, ...change });
  wait();
  expect(refresh).toHaveBeenCalledTimes(1);
});

it('makes the page anew when the stream cannot say what was missed', () => {
  render(list());
  FakeEventSource.latest.tell('resync', {});
  FakeEventSource.latest.tell('resync', {});
  wait();
  expect(refresh).toHaveBeenCalledTimes(1);
});

it('leaves what is no ticket alone', () => {
  render(list());
  tell({ version: 4, status: 'burnt' });
  FakeEventSource.latest.tell('ticket', {});
  wait();
  expect(refresh).not.toHaveBeenCalled();
});

it('says aloud what becomes of the one ticket of a page, and makes what can be done with it anew', () => {
  render(
    <LiveTickets tickets={[ticket]} position={undefined} states={ticketStates()} refreshOnState>
      <TicketNews ticket={ticket} words={words} />
    </LiveTickets>,
  );
  expect(screen.getByRole('status')).toHaveTextContent('');
  tell({ version: 4, status: 'reserved' });
  expect(screen.getByRole('status')).toHaveTextContent('It is taken');
  wait();
  expect(refresh).toHaveBeenCalledTimes(1);
  tell({ version: 5, status: 'available' });
  expect(screen.getByRole('status')).toHaveTextContent('It is back');
});
