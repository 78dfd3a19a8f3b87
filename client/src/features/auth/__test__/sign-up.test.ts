/** @jest-environment node */
import { createApi } from '@/lib/api/client';
import type { ApiError } from '@/lib/api/errors';
import { signUpWith } from '../api/sign-up';

/** No API answers there: what is refused here never gets as far. */
const nowhere = createApi({ baseURL: 'http://127.0.0.1:1' });

const refusal = (email: string, password: string) =>
  Promise.resolve()
    .then(() => signUpWith(nowhere, { email, password }))
    .then(
      () => [],
      ({ entries }: ApiError) => entries.map(({ field }) => field),
    );

it('says of a bad email and a bad password at once that both are bad', async () => {
  expect(await refusal('nobody', 'short')).toEqual(['email', 'password']);
});

it('says of a bad password alone that it is bad', async () => {
  expect(await refusal('a@b.test', 'short')).toEqual(['password']);
});

it('leaves it to the API to say what an email is', async () => {
  expect(await refusal('nobody', 'long enough')).toEqual([undefined]);
});
