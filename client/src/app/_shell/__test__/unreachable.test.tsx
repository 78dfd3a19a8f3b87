import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { signOut } from '@/features/auth/actions';
import { render } from '@/testing/render';
import { AccountMenu } from '../account-menu';
import { nextTheme } from '../actions';
import { ThemeButton } from '../theme-button';

jest.mock('next/navigation', () => ({ unstable_isUnrecognizedActionError: () => false }));
jest.mock('next-intl/server', () => ({ getTranslations: () => (key: string) => key }));
jest.mock('@/lib/theme', () => ({ theme: () => 'light' }));
jest.mock('../actions', () => ({ nextTheme: jest.fn() }));
jest.mock('@/features/auth/actions', () => ({ signOut: jest.fn() }));

const dropped = new TypeError('Failed to fetch');

it('keeps the page when the shop cannot be reached to sign out', async () => {
  jest.mocked(signOut).mockRejectedValue(dropped);
  render(<AccountMenu email="buyer@demo.test" />);

  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('could not reach the shop');
});

it('keeps the page when the shop cannot be reached for another theme', async () => {
  jest.mocked(nextTheme).mockRejectedValue(dropped);
  render(await ThemeButton());

  await userEvent.click(screen.getByRole('button', { name: 'light' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('could not reach the shop');
});
