import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { heldAction } from '@/testing/actions';
import { render } from '@/testing/render';
import { Choice } from '../choice';
import { Form } from '../form';

const themes = (
  <Choice
    name="theme"
    label="Theme"
    value="light"
    options={['system', 'light', 'dark'].map((value) => ({ value, label: value }))}
  />
);
const option = (name: string) => screen.getByRole('radio', { name });

it('says what holds, and sends what is picked', async () => {
  const { action, sent, answer } = heldAction();
  render(<Form action={action}>{themes}</Form>);
  expect(screen.getByRole('radiogroup', { name: 'Theme' })).toBeVisible();
  expect(option('light')).toBeChecked();
  await userEvent.click(option('dark'));
  expect(sent).toEqual([{ theme: 'dark' }]);
  await act(() => Promise.resolve(answer()));
});

it('is one stop of the tabulator, and goes on by arrow keys', async () => {
  render(themes);
  await userEvent.tab();
  expect(option('light')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  expect(option('dark')).toHaveFocus();
  await userEvent.tab();
  expect(document.body).toHaveFocus();
});

it('is a row of buttons that send the form before scripts have loaded', () => {
  const page = document.createElement('div');
  page.innerHTML = renderToString(themes);
  const buttons = [...page.querySelectorAll('button')];
  expect(buttons.map(({ type, name, value, tabIndex }) => ({ type, name, value, tabIndex }))).toEqual(
    ['system', 'light', 'dark'].map((value) => ({ type: 'submit', name: 'theme', value, tabIndex: 0 })),
  );
});

it('comes from the server without a style that the content policy would refuse', () => {
  expect(renderToString(themes)).not.toContain('style=');
});
