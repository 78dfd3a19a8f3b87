import { render } from '@testing-library/react';
import { RefreshWhenBegun } from '../refresh-when-begun';

const refresh = jest.fn();
jest.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }));

const NOW = Date.parse('2048-05-02T17:59:00Z');
const MINUTE = 60_000;

beforeEach(() => {
  refresh.mockReset();
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => jest.useRealTimers());

const show = (msAhead: number) =>
  render(<RefreshWhenBegun startsAt={new Date(NOW + msAhead).toISOString()} />);

it('makes the page anew soon after the event has begun, not before', () => {
  show(MINUTE);

  jest.advanceTimersByTime(MINUTE - 1);
  expect(refresh).not.toHaveBeenCalled();
  jest.advanceTimersByTime(5_001);
  expect(refresh).toHaveBeenCalledTimes(1);
});

it.each([
  ['has begun', -MINUTE],
  ['is months ahead', 100 * 24 * 60 * MINUTE],
])('leaves a page alone whose event %s', (_when, ahead) => {
  show(ahead);

  jest.advanceTimersByTime(60 * MINUTE);
  expect(refresh).not.toHaveBeenCalled();
});

it('leaves a page alone that was left', () => {
  show(MINUTE).unmount();

  jest.advanceTimersByTime(60 * MINUTE);
  expect(refresh).not.toHaveBeenCalled();
});
