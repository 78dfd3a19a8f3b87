import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Component, type ReactNode } from 'react';
import { render } from '@/testing/render';
import { heldAction, refusedWith } from '@/testing/actions';
import type { FormAction } from '@/lib/form-state';
import { InputField } from '../field';
import { Form } from '../form';
import { SubmitButton } from '../submit-button';

const form = (action: FormAction) => (
  <Form action={action}>
    <InputField name="email" label="Email" />
    <InputField name="password" label="Password" type="password" />
    <SubmitButton pending="Sending">Send</SubmitButton>
  </Form>
);

const failing =
  (error: Error): FormAction =>
  () =>
    Promise.reject(error);

const send = () => userEvent.click(screen.getByRole('button', { name: 'Send' }));

async function fillIn() {
  await userEvent.type(screen.getByLabelText('Email'), 'a@b.test');
  await userEvent.type(screen.getByLabelText('Password'), 'secret');
}

it('keeps all that was typed when the shop cannot be reached, and says so', async () => {
  render(form(failing(new TypeError('Failed to fetch'))));
  await fillIn();
  await send();
  expect(await screen.findByRole('alert')).toHaveTextContent(/^We could not reach the shop/);
  expect(screen.getByLabelText('Email')).toHaveValue('a@b.test');
  expect(screen.getByLabelText('Password')).toHaveValue('secret');
});

it('says so once more when the second try fails, too, and sends what was typed', async () => {
  const { action, sent, answer } = heldAction();
  let tries = 0;
  render(form((...args) => (++tries < 3 ? failing(new TypeError('Load failed'))(...args) : action(...args))));
  await fillIn();
  await send();
  await screen.findByRole('alert');
  await send();
  await screen.findByRole('alert');
  await send();
  expect(sent).toEqual([expect.objectContaining({ email: 'a@b.test', password: 'secret' })]);
  answer();
});

it('empties a password that the shop has refused', async () => {
  render(form((previous) => Promise.resolve({ ...previous, messages: ['Invalid credentials'] })));
  await fillIn();
  await send();
  await screen.findByRole('alert');
  expect(screen.getByLabelText('Password')).toHaveValue('');
});

it('brings what is said above a long form into view', async () => {
  const scroll = jest.spyOn(Element.prototype, 'scrollIntoView');
  render(form(failing(new TypeError('Failed to fetch'))));
  await send();
  const alert = await screen.findByRole('alert');
  expect(scroll.mock.contexts).toEqual([alert]);
  scroll.mockRestore();
});

it('asks for the rest of a date that has no time, rather than to send none', async () => {
  const { action, sent } = heldAction();
  render(
    <Form action={action}>
      <InputField name="startsAt" label="When" type="datetime-local" />
      <SubmitButton pending="Sending">Send</SubmitButton>
    </Form>,
  );
  // As a browser has it while the time is left at --:--.
  Object.defineProperty(screen.getByLabelText('When'), 'validity', { value: { badInput: true } });
  await send();
  await waitFor(() => expect(screen.getByLabelText('When')).toHaveFocus());
  expect(screen.getByLabelText('When')).toHaveAccessibleDescription('Enter the date and the time in full');
  expect(sent).toEqual([]);
});

class Boundary extends Component<{ children: ReactNode }, { digest?: string }> {
  override state: { digest?: string } = {};
  static getDerivedStateFromError = ({ digest }: { digest?: string }) => ({ digest });
  override render = () => this.state.digest ?? this.props.children;
}

it('leaves a redirect of the action to Next', async () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => {});
  const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/;303;' });
  render(<Boundary>{form(failing(redirect))}</Boundary>);
  await send();
  expect(await screen.findByText(/^NEXT_REDIRECT/)).toBeInTheDocument();
  silent.mockRestore();
});

it('makes news of the same failure twice', async () => {
  const action = refusedWith({ message: 'Not found' });
  render(
    <Form action={action}>
      <SubmitButton pending="Sending">Send</SubmitButton>
    </Form>,
  );
  const send = () => userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await send();
  const first = await screen.findByRole('alert');

  await send();

  await waitFor(() => expect(first).not.toBeInTheDocument());
  expect(screen.getByRole('alert')).toHaveTextContent('Not found');
});
