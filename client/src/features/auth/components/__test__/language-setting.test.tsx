import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { render } from '@/testing/render';
import { LanguageSetting } from '../language-setting';

const language = (name: string) => screen.getByRole('radio', { name });

/** Notes what a form of the page posts, and where to, in place of the browser. */
function posted() {
  const posts: string[] = [];
  const note = (event: SubmitEvent) => {
    event.preventDefault();
    const { method, action } = event.target as HTMLFormElement;
    const { name, value } = event.submitter as HTMLButtonElement;
    posts.push(`${method} ${new URL(action).pathname} ${name}=${value}`);
  };
  document.addEventListener('submit', note, { once: true });
  return posts;
}

it('shows the language kept with the account, also on a page in another', () => {
  render(<LanguageSetting language="de" />);
  expect(language('Deutsch')).toBeChecked();
  expect(language('English')).not.toBeChecked();
});

it('names each language in its own words, and says so to a screen reader', () => {
  render(<LanguageSetting language="en" />, 'de');
  expect(screen.getByRole('radiogroup', { name: 'Sprache' })).toBeVisible();
  expect(language('English')).toHaveAttribute('lang', 'en');
});

it('posts the one that is picked to where it is kept, and the page comes back in it', async () => {
  const posts = posted();
  render(<LanguageSetting language="en" />);
  await userEvent.click(language('Deutsch'));
  expect(posts).toEqual(['post /language language=de']);
});
