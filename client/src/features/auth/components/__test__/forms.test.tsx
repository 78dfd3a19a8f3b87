import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { render } from '@/testing/render';
import { ApiError, type ErrorEntry } from '@/lib/api/errors';
import { submit, type FormAction } from '@/lib/form-state';
import { ChangePasswordForm } from '../change-password-form';
import { SignInForm } from '../sign-in-form';
import { SignUpForm } from '../sign-up-form';

/** An action whose call the API refuses with these entries. */
const refusedWith =
  (...entries: ErrorEntry[]): FormAction =>
  (previous, form) =>
    submit(previous, form, () => Promise.reject(new ApiError('rejected', entries, 400)));

it('shows a refused email beside its field, tells a screen reader, and moves the focus there', async () => {
  const action = refusedWith({ message: 'Email must be valid', field: 'email' });
  render(<SignInForm action={action} next="/" />);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  const email = screen.getByLabelText('Email');
  await waitFor(() => expect(email).toHaveFocus());
  expect(email).toBeInvalid();
  expect(email).toHaveAccessibleDescription('Email must be valid');
});

it('shows wrong credentials as an alert and keeps the email that was typed', async () => {
  render(<SignInForm action={refusedWith({ message: 'Invalid credentials' })} next="/" />);
  await userEvent.type(screen.getByLabelText('Email'), 'a@b.test');
  await userEvent.type(screen.getByLabelText('Password'), 'secret');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Invalid credentials');
  expect(screen.getByLabelText('Email')).toHaveValue('a@b.test');
  expect(screen.getByLabelText('Password')).toHaveValue('');
});

it('says that it is signing in, and does not send the form twice', async () => {
  let sent = 0;
  let answer = () => {};
  const slow: FormAction = (previous) => {
    sent += 1;
    return new Promise((resolve) => (answer = () => resolve(previous)));
  };
  render(<SignInForm action={slow} next="/" />);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Signing in…' }));
  answer();
  await screen.findByRole('button', { name: 'Sign in' });
  expect(sent).toBe(1);
});

it('shows a refused new account beside its fields', async () => {
  const action = refusedWith(
    { message: 'Email already in use', field: 'email' },
    { message: 'Use at least 8 characters', field: 'password' },
  );
  render(<SignUpForm action={action} next="/" />);
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  await waitFor(() => expect(screen.getByLabelText('Email')).toHaveFocus());
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(/^Use at least 8 characters/);
});

it('shows a wrong current password beside its field', async () => {
  const action = refusedWith({ message: 'The current password is not right', field: 'currentPassword' });
  render(<ChangePasswordForm action={action} />);
  await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
  await waitFor(() => expect(screen.getByLabelText('Current password')).toHaveFocus());
});

it('says when the password is changed', async () => {
  const action: FormAction = (previous, form) =>
    submit(previous, form, () => Promise.resolve('Your password is changed.'));
  render(<ChangePasswordForm action={action} />);
  await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
  // While it waits, the form has a status of its own, which is empty.
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Your password is changed.'));
});
