/** @jest-environment node */
import { emptyForm } from '@/lib/form-state';
import { chooseTheme } from '../actions';

const set = jest.fn();
jest.mock('server-only', () => ({}));
jest.mock('next/headers', () => ({ cookies: () => ({ set }) }));

it('takes back what was said of a failure once a theme is chosen', async () => {
  const form = new FormData();
  form.set('theme', 'dark');

  const { messages } = await chooseTheme({ ...emptyForm, messages: ['We could not reach the shop.'] }, form);

  expect(set).toHaveBeenCalledWith('theme', 'dark', expect.anything());
  expect(messages).toEqual([]);
});
