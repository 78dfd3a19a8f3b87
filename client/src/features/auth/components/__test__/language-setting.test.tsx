import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { heldAction, refusedWith } from '@/testing/actions';
import { render } from '@/testing/render';
import { LanguageSetting } from '../language-setting';

const language = (name: string) => screen.getByRole('radio', { name });

it('shows the language kept with the account, also on a page in another', () => {
  render(<LanguageSetting action={refusedWith()} language="de" />);
  expect(language('Deutsch')).toBeChecked();
  expect(language('English')).not.toBeChecked();
});

it('names each language in its own words, and says so to a screen reader', () => {
  render(<LanguageSetting action={refusedWith()} language="en" />, 'de');
  expect(screen.getByRole('radiogroup', { name: 'Sprache' })).toBeVisible();
  expect(language('English')).toHaveAttribute('lang', 'en');
});

it('sends the one that is picked', async () => {
  const { action, sent, answer } = heldAction();
  render(<LanguageSetting action={action} language="en" />);
  await userEvent.click(language('Deutsch'));
  expect(sent).toEqual([{ language: 'de' }]);
  await act(() => Promise.resolve(answer()));
});

it('says when it could not be kept', async () => {
  render(<LanguageSetting action={refusedWith({ message: 'Not authorized' })} language="en" />);
  await userEvent.click(language('Deutsch'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Not authorized');
  expect(language('English')).toBeChecked();
});
