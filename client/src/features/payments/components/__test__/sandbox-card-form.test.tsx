import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { render } from '@/testing/render';
import { ApiError } from '@/lib/api/errors';
import type { CardInput } from '../../card';
import { SandboxCardForm } from '../sandbox-card-form';

const number = () => screen.getByLabelText('Card number');
const pressPay = () => userEvent.click(screen.getByRole('button', { name: /^Pay/ }));
const pick = (card: RegExp) => userEvent.click(screen.getByRole('button', { name: card }));

it('formats the card while it is typed', async () => {
  render(<SandboxCardForm amount="$88.00" onPay={() => Promise.resolve()} />);
  await userEvent.type(number(), '4242424242424242');
  await userEvent.type(screen.getByLabelText('Expires'), '934');
  expect(number()).toHaveValue('4242 4242 4242 4242');
  expect(screen.getByLabelText('Expires')).toHaveValue('09 / 34');
});

it('shows what is missing beside its field, moves the focus there, and pays nothing', async () => {
  const paid: CardInput[] = [];
  render(<SandboxCardForm amount="$88.00" onPay={(card) => Promise.resolve(void paid.push(card))} />);
  await pressPay();
  await waitFor(() => expect(number()).toHaveFocus());
  expect(number()).toHaveAccessibleDescription('Enter the whole card number');
  expect(screen.getByLabelText('Security code')).toBeInvalid();
  expect(paid).toEqual([]);
});

it('fills itself with a test card and pays with it', async () => {
  const paid: CardInput[] = [];
  render(<SandboxCardForm amount="$88.00" onPay={(card) => Promise.resolve(void paid.push(card))} />);
  await pick(/4242/);
  await pressPay();
  expect(paid).toEqual([{ number: '4242 4242 4242 4242', expiry: '12 / 34', cvc: '123' }]);
});

it('shows a decline as an alert, and lets the buyer try another card', async () => {
  const cards: string[] = [];
  const onPay = (card: CardInput) => {
    cards.push(card.number);
    const declined = new ApiError(
      'rejected',
      [{ message: 'Your bank declined the payment.', code: 'generic_decline' }],
      402,
    );
    return cards.length === 1 ? Promise.reject(declined) : Promise.resolve();
  };
  render(<SandboxCardForm amount="$88.00" onPay={onPay} />);
  await pick(/0002/);
  await pressPay();
  expect(await screen.findByRole('alert')).toHaveTextContent('Your bank declined the payment.');
  await pick(/4242 4242/);
  await pressPay();
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  expect(cards).toEqual(['4000 0000 0000 0002', '4242 4242 4242 4242']);
});

it('shows a card the sandbox refuses beside the card number', async () => {
  const refused = new ApiError(
    'rejected',
    [{ message: 'Your card number is incorrect.', field: 'number' }],
    402,
  );
  render(<SandboxCardForm amount="$88.00" onPay={() => Promise.reject(refused)} />);
  await pick(/4242/);
  await pressPay();
  await waitFor(() => expect(number()).toHaveAccessibleDescription('Your card number is incorrect.'));
});

it('pays once for two presses of the button, and says that it is paying', async () => {
  let payments = 0;
  render(<SandboxCardForm amount="$88.00" onPay={() => new Promise(() => void (payments += 1))} />);
  await pick(/4242/);
  await userEvent.dblClick(screen.getByRole('button', { name: /^Pay/ }));
  expect(payments).toBe(1);
  expect(screen.getByRole('button', { name: /Paying \$88.00/ })).toBeInTheDocument();
});

it('says that no money moves', () => {
  render(<SandboxCardForm amount="$88.00" onPay={() => Promise.resolve()} />);
  expect(screen.getByText('This is a sandbox')).toBeVisible();
});
