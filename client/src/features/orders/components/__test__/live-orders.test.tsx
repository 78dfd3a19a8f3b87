import { act } from '@testing-library/react';
import { HIDDEN_MS } from '@/lib/event-stream';
import { FakeEventSource, setHidden } from '@/testing/event-source';
import { render } from '@/testing/render';
import { LiveOrders } from '../live-orders';

const refresh = jest.fn();
jest.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }));

beforeEach(() => {
  refresh.mockClear();
  jest.useFakeTimers();
  FakeEventSource.install();
});
afterEach(() => jest.useRealTimers());

const tell = (id: string, status: string) =>
  FakeEventSource.latest.tell('ticket', { id, version: 4, status, title: 'Swan Lake', price: 88 });
const wait = (ms = 5_000) => act(() => jest.advanceTimersByTime(ms));

it.each(['sold', 'available'])('makes the list anew when a reserved ticket is %s', (status) => {
  render(<LiveOrders made={status} reserved={['t1']} />);
  tell('t1', status);
  wait();
  expect(refresh).toHaveBeenCalledTimes(1);
});

it('leaves the list alone when another ticket changes', () => {
  render(<LiveOrders made="other" reserved={['t1']} />);
  tell('t2', 'sold');
  wait();
  expect(refresh).not.toHaveBeenCalled();
});

it('follows nothing when no order waits for its payment', () => {
  render(<LiveOrders made="none" reserved={[]} />);
  expect(FakeEventSource.opened).toEqual([]);
});

it('makes a list anew that the Back button brings as it was', () => {
  render(<LiveOrders made="back" reserved={[]} />).unmount();
  wait();
  expect(refresh).not.toHaveBeenCalled();

  render(<LiveOrders made="back" reserved={[]} />);
  wait();
  expect(refresh).toHaveBeenCalledTimes(1);
});

it('makes a list anew that nobody has looked at for a while', () => {
  render(<LiveOrders made="hidden" reserved={[]} />);
  setHidden(true);
  wait(HIDDEN_MS);
  setHidden(false);
  wait();
  expect(refresh).toHaveBeenCalledTimes(1);
});
