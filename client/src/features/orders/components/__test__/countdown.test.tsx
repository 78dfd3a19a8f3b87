import { act, screen } from '@testing-library/react';
import { render } from '@/testing/render';
import { secondsUntil, useCountdown } from '../../countdown';
import { Countdown } from '../countdown';

const START = Date.parse('2027-01-01T12:00:00Z');

function Reservation({ lasts, skewMs = 0 }: { lasts: number; skewMs?: number }) {
  const expiresAt = new Date(START + lasts * 1000).toISOString();
  return <Countdown seconds={useCountdown(expiresAt, skewMs, secondsUntil(expiresAt, skewMs, START))} />;
}

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

const pass = (seconds: number) => act(() => jest.advanceTimersByTime(seconds * 1000));
const announced = () => screen.getByRole('status').textContent;

it('counts down by the second', () => {
  render(<Reservation lasts={900} />);
  expect(screen.getByRole('timer')).toHaveTextContent('15:00');
  pass(1);
  expect(screen.getByRole('timer')).toHaveTextContent('14:59');
});

it('runs on the clock of the server, however wrong the own one is', () => {
  render(<Reservation lasts={900} skewMs={60_000} />);
  expect(screen.getByRole('timer')).toHaveTextContent('14:00');
});

it('says nothing to a screen reader until five minutes are left', () => {
  render(<Reservation lasts={302} />);
  pass(1);
  expect(announced()).toBe('');
  pass(1);
  expect(announced()).toBe('Five minutes left to pay.');
});

it('says the same words until the next announcement, so that it is read once', () => {
  render(<Reservation lasts={301} />);
  pass(100);
  expect(announced()).toBe('Five minutes left to pay.');
  pass(141);
  expect(announced()).toBe('One minute left to pay.');
});

it('does not announce what was already past when the page was opened', () => {
  render(<Reservation lasts={200} />);
  pass(10);
  expect(announced()).toBe('');
});

it('warns in words, not in colour only, in the last minute', () => {
  render(<Reservation lasts={61} />);
  expect(screen.getByText('Time left to pay')).toBeVisible();
  pass(2);
  expect(screen.getByText('Last minute to pay')).toBeVisible();
});

it('stops at zero', () => {
  render(<Reservation lasts={2} />);
  pass(10);
  expect(screen.getByRole('timer')).toHaveTextContent('0:00');
});
