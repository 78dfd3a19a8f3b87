'use server';

import { setTimeout } from 'node:timers/promises';
import { env } from '@/config/env';
import { ApiError } from '@/lib/api/errors';
import { submit, text, type FormState } from '@/lib/form-state';
import { samples } from './samples';

const SLOW_MS = 6_000;

/** Answers a form as a slow API would: refuses an empty name, and accepts any other. */
export async function pretend(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form, async () => {
    if (env.NODE_ENV === 'production') return;
    await setTimeout(SLOW_MS);
    if (text(form, 'name')) return samples.words;
    throw new ApiError('rejected', [{ message: samples.problem, field: 'name' }, { message: samples.words }]);
  });
}
