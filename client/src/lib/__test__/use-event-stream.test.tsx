import { act, render, screen } from '@testing-library/react';
import { FakeEventSource, setHidden } from '@/testing/event-source';
import { HIDDEN_MS } from '../event-stream';
import { useEventStream } from '../use-event-stream';

const heard: unknown[] = [];

function Listener({ since }: { since?: string }) {
  const state = useEventStream('/stream', { ticket: (data) => heard.push(data) }, since);
  return <p>{state}</p>;
}

beforeEach(() => {
  heard.length = 0;
  jest.useFakeTimers();
  FakeEventSource.install();
});
afterEach(() => {
  setHidden(false);
  jest.useRealTimers();
});

const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));

it('hears what the stream tells from where the page was made', () => {
  render(<Listener since="3.4" />);
  expect(FakeEventSource.latest.url).toBe('/stream?since=3.4');
  FakeEventSource.latest.accept();
  FakeEventSource.latest.tell('ticket', { id: 'a' });
  expect(heard).toEqual([{ id: 'a' }]);
  expect(screen.getByText('open')).toBeVisible();
});

it('comes back by itself after a refusal, ever more slowly, and goes on where it was', () => {
  render(<Listener />);
  FakeEventSource.latest.accept();
  FakeEventSource.latest.tell('ticket', {}, '7.8');
  FakeEventSource.latest.refuse();
  expect(screen.getByText('refused')).toBeVisible();
  pass(1_000);
  expect(FakeEventSource.opened).toHaveLength(2);
  expect(FakeEventSource.latest.url).toBe('/stream?since=7.8');
  for (const longest of [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
    const before = FakeEventSource.opened.length;
    FakeEventSource.latest.refuse();
    pass(longest / 2 - 1);
    expect(FakeEventSource.opened).toHaveLength(before);
    pass(longest / 2 + 1);
    expect(FakeEventSource.opened).toHaveLength(before + 1);
  }
});

it('leaves a lost connection to the browser, which comes back by itself', () => {
  render(<Listener />);
  FakeEventSource.latest.accept();
  FakeEventSource.latest.lose();
  expect(screen.getByText('connecting')).toBeVisible();
  pass(120_000);
  expect(FakeEventSource.opened).toHaveLength(1);
});

it('gives its connection back when nobody has looked for a while, and comes back with the visitor', () => {
  render(<Listener />);
  setHidden(true);
  pass(HIDDEN_MS - 1);
  expect(FakeEventSource.latest.readyState).not.toBe(FakeEventSource.CLOSED);
  pass(1);
  expect(FakeEventSource.latest.readyState).toBe(FakeEventSource.CLOSED);
  setHidden(false);
  expect(FakeEventSource.opened).toHaveLength(2);
});

it('opens nothing for a page in the background', () => {
  setHidden(true);
  render(<Listener />);
  expect(FakeEventSource.opened).toHaveLength(0);
});

it('ends with its page, also while it waits', () => {
  const { unmount } = render(<Listener />);
  FakeEventSource.latest.refuse();
  unmount();
  pass(120_000);
  expect(FakeEventSource.opened).toHaveLength(1);
});

it('does not trust a connection that is older than the network', () => {
  render(<Listener />);
  act(() => void window.dispatchEvent(new Event('online')));
  expect(FakeEventSource.opened).toHaveLength(2);
  expect(FakeEventSource.opened[0]?.readyState).toBe(FakeEventSource.CLOSED);
});
