import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { heldAction } from '@/testing/actions';
import { render } from '@/testing/render';
import { Form } from '../form';
import { ListSkeleton } from '../skeleton';
import { SlowNotice } from '../slow-notice';
import { SubmitButton } from '../submit-button';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));
const SLOW = /taking longer than usual/;

it('says nothing before the usual time is over, and then says it where a screen reader hears it', () => {
  render(<SlowNotice />);
  wait(3_900);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  wait(200);
  expect(screen.getByRole('status')).toHaveTextContent(SLOW);
});

it('speaks German', () => {
  render(<SlowNotice />, 'de');
  wait(4_000);
  expect(screen.getByRole('status')).toHaveTextContent('Das dauert länger als sonst.');
});

it('is part of a form whose answer is slow, until that comes', async () => {
  const { action, answer } = heldAction();
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  render(
    <Form action={action}>
      <SubmitButton pending="Sending…">Send</SubmitButton>
    </Form>,
  );
  await user.click(screen.getByRole('button', { name: 'Send' }));
  wait(4_000);
  expect(screen.getByText(SLOW)).toBeVisible();
  await act(async () => {
    answer();
    await Promise.resolve();
  });
  expect(screen.queryByText(SLOW)).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Send' })).toBeInTheDocument();
});

it('is part of a list that is still loading', () => {
  render(<ListSkeleton label="Loading your orders" />);
  expect(screen.getByText('Loading your orders')).toBeInTheDocument();
  wait(4_000);
  expect(screen.getByText(SLOW)).toBeVisible();
});
