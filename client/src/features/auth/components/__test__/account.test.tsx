import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { render } from '@/testing/render';
import { ApiError } from '@/lib/api/errors';
import { submit, text, type FormAction } from '@/lib/form-state';
import { DeleteAccount } from '../delete-account';
import { SignOutEverywhere } from '../sign-out-everywhere';

const ask = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const dialog = () => within(screen.getByRole('dialog'));

it('says what signing out everywhere does, before it does it', async () => {
  let sent = 0;
  const action: FormAction = (previous, form) =>
    submit(previous, form, () => {
      sent += 1;
      return Promise.resolve('Done.');
    });
  render(<SignOutEverywhere action={action} />);
  await ask('Sign out everywhere');
  expect(dialog().getByText(/every browser/)).toBeInTheDocument();
  expect(sent).toBe(0);
  await userEvent.click(dialog().getByRole('button', { name: 'Sign out' }));
  await waitFor(() => expect(sent).toBe(1));
});

it('says what is kept of a deleted account, and sends the password', async () => {
  let sent = '';
  const action: FormAction = (previous, form) =>
    submit(previous, form, () => {
      sent = text(form, 'password');
      return Promise.resolve('Done.');
    });
  render(<DeleteAccount action={action} />);
  await ask('Delete account');
  expect(dialog().getByText(/Paid orders are kept, without your address/)).toBeInTheDocument();
  await userEvent.type(dialog().getByLabelText('Current password'), 'secret');
  await userEvent.click(dialog().getByRole('button', { name: 'Delete for good' }));
  await waitFor(() => expect(sent).toBe('secret'));
});

it('shows a wrong password beside its field', async () => {
  const wrong = new ApiError('rejected', [{ message: 'The password is not right', field: 'password' }], 400);
  render(<DeleteAccount action={(previous, form) => submit(previous, form, () => Promise.reject(wrong))} />);
  await ask('Delete account');
  await userEvent.click(dialog().getByRole('button', { name: 'Delete for good' }));
  await waitFor(() =>
    expect(dialog().getByLabelText('Current password')).toHaveAccessibleDescription(
      'The password is not right',
    ),
  );
});
