import { ApiError } from '../api/errors';
import { emptyForm, submit } from '../form-state';

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

const refuse = (...entries: { message: string; field?: string }[]) =>
  Promise.reject(new ApiError('rejected', entries, 400));

it('puts an error beside its field, and one without a field of the form above it', async () => {
  const state = await submit(emptyForm, form({ email: 'a' }), () =>
    refuse(
      { message: 'Email must be valid', field: 'email' },
      { message: 'No', field: 'other' },
      { message: 'Sorry' },
    ),
  );
  expect(state.fieldErrors).toEqual({ email: 'Email must be valid' });
  expect(state.messages).toEqual(['No', 'Sorry']);
});

it('keeps what was typed, but no password', async () => {
  const typed = form({ email: 'a@b.test', password: 'secret', newPassword: 'secret' });
  const state = await submit(emptyForm, typed, () => refuse({ message: 'No' }));
  expect(state.values).toEqual({ email: 'a@b.test' });
});

it('lets everything pass that is not an answer of the API, such as a redirect', async () => {
  const redirect = new Error('NEXT_REDIRECT');
  await expect(submit(emptyForm, form({}), () => Promise.reject(redirect))).rejects.toBe(redirect);
});
