import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { heldAction, refusedWith } from '@/testing/actions';
import { render } from '@/testing/render';
import { CancelOrder } from '../cancel-order';
import { ReserveForm } from '../reserve-form';

describe('reserving', () => {
  it('is sent once, for the ticket of the page, and says so meanwhile', async () => {
    const { action, sent, answer } = heldAction();
    render(<ReserveForm action={action} ticketId="t1" />);
    await userEvent.click(screen.getByRole('button', { name: 'Reserve this ticket' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Reserving…' }));
    answer();
    await screen.findByRole('button', { name: 'Reserve this ticket' });
    expect(sent).toEqual([{ ticketId: 't1' }]);
  });

  it('says that somebody else was quicker', async () => {
    const action = refusedWith({ message: 'Ticket is already reserved', field: 'ticketId' });
    render(<ReserveForm action={action} ticketId="t1" />);
    await userEvent.click(screen.getByRole('button', { name: 'Reserve this ticket' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Ticket is already reserved');
  });
});

describe('cancelling', () => {
  const ask = () => userEvent.click(screen.getByRole('button', { name: 'Cancel reservation' }));
  const dialog = () => screen.getByRole('dialog', { name: 'Give this ticket back?' });

  it('asks first, and can be thought better of', async () => {
    const { action, sent } = heldAction();
    render(<CancelOrder action={action} orderId="o1" />);
    await ask();
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Keep it reserved' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  it('gives back the order of the page', async () => {
    const { action, sent, answer } = heldAction();
    render(<CancelOrder action={action} orderId="o1" />);
    await ask();
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Cancel reservation' }));
    await screen.findByRole('button', { name: 'Cancelling…' });
    answer();
    await within(dialog()).findByRole('button', { name: 'Cancel reservation' });
    expect(sent).toEqual([{ id: 'o1' }]);
  });

  it('says when it was paid meanwhile', async () => {
    const action = refusedWith({ message: 'Cannot cancel completed order' });
    render(<CancelOrder action={action} orderId="o1" />);
    await ask();
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Cancel reservation' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Cannot cancel completed order');
  });
});
