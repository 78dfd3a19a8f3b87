import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { heldAction, refusedWith } from '@/testing/actions';
import { render } from '@/testing/render';
import { MinutesLeft } from '../minutes-left';
import { RelistTicket } from '../relist-ticket';
import { WithdrawTicket } from '../withdraw-ticket';

const ticket = { id: 't1', title: 'Swan Lake' };

const ask = () => userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
const confirm = () =>
  userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Withdraw ticket' }));

it('withdraws nothing before it was confirmed, and nothing if it was not', async () => {
  const { action, sent } = heldAction();
  render(<WithdrawTicket action={action} ticket={ticket} />);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await ask();
  expect(screen.getByRole('dialog', { name: 'Withdraw this ticket?' })).toHaveTextContent('Swan Lake');
  await userEvent.click(screen.getByRole('button', { name: 'Keep it on sale' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(sent).toEqual([]);
});

it('withdraws the ticket once, and says that it does', async () => {
  const { action, sent, answer } = heldAction();
  render(<WithdrawTicket action={action} ticket={ticket} />);
  await ask();
  await confirm();
  await userEvent.click(await screen.findByRole('button', { name: 'Withdrawing…' }));
  answer();
  await screen.findByRole('button', { name: 'Withdraw ticket' });
  expect(sent).toEqual([{ id: 't1' }]);
});

it('says in the language of the page why a ticket cannot be withdrawn', async () => {
  render(
    <WithdrawTicket action={refusedWith({ message: 'Cannot withdraw a reserved ticket' })} ticket={ticket} />,
  );
  await ask();
  await confirm();
  expect(await screen.findByRole('alert')).toHaveTextContent('Cannot withdraw a reserved ticket');
});

it('lists a withdrawn ticket again, and names it to a screen reader', async () => {
  const { action, sent, answer } = heldAction();
  render(<RelistTicket action={action} ticket={ticket} />);
  await userEvent.click(screen.getByRole('button', { name: 'List again Swan Lake' }));
  await screen.findByRole('button', { name: 'Listing…' });
  answer();
  await screen.findByRole('button', { name: 'List again Swan Lake' });
  expect(sent).toEqual([{ id: 't1' }]);
});

it('calls it undoing right after the withdrawal', () => {
  render(<RelistTicket action={refusedWith()} ticket={ticket} undo />);
  expect(screen.getByRole('button', { name: 'Undo and list Swan Lake again' })).toBeVisible();
});

it('counts the minutes of a reservation down, without reading them out', () => {
  jest.useFakeTimers({ now: Date.parse('2027-01-01T12:00:00Z') });
  const until = '2027-01-01T12:02:00Z';
  render(<MinutesLeft until={until} minutes={2} />);
  expect(screen.getByText('2 minutes left')).toBeVisible();
  act(() => jest.advanceTimersByTime(65_000));
  expect(screen.getByText('1 minute left')).toBeVisible();
  act(() => jest.advanceTimersByTime(60_000));
  expect(screen.getByText('about to end')).toBeVisible();
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
  jest.useRealTimers();
});
